import type { ErrorLists } from '@specloom/spec';
import type { Change } from '../model.js';
import { compareErrorCodes } from './error-codes.js';

const ACTION_ERROR = /^[^.]+\.errors\.(.+)$/;

/**
 * Changes of the lists of error codes outside the actions' pages. A code of the service's list is left out where an action's change
 * names it already, and one of the list on the page about responses where another list's change does.
 */
export function compareErrorLists(before: ErrorLists, after: ErrorLists, actionChanges: readonly Change[]): Change[] {
  const list = (key: keyof ErrorLists, noun: string): Change[] =>
    compareErrorCodes({ path: `errors.${key}`, noun }, before[key], after[key]);
  const named = new Set(actionChanges.flatMap((change) => ACTION_ERROR.exec(change.path)?.[1] ?? []));
  const common = list('common', 'the common error codes');
  const service = list('service', "the service's error codes").filter(
    (change) => !named.has(codeOf(change, 'service')),
  );
  for (const change of common) named.add(codeOf(change, 'common'));
  for (const change of service) named.add(codeOf(change, 'service'));
  const responses = list('responses', 'the error codes of the page about responses');
  return [...common, ...service, ...responses.filter((change) => !named.has(codeOf(change, 'responses')))];
}

function codeOf(change: Change, list: keyof ErrorLists): string {
  return change.path.slice(`errors.${list}.`.length);
}
