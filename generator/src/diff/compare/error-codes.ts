import type { ErrorCode } from '@specloom/spec';
import { toChange } from '../change.js';
import type { Change } from '../model.js';
import { compareDescription } from './description.js';

/** A list of error codes: an action's, or one of the document's own lists. */
export interface ErrorList {
  /** Path of the list: "DescribeTask.errors", "errors.common". */
  path: string;
  /** The list in a sentence: "DescribeTask", "the common error codes". */
  noun: string;
}

/** Changes of a list of error codes; a code that stands twice in a list counts once. */
export function compareErrorCodes(
  list: ErrorList,
  before: readonly ErrorCode[],
  after: readonly ErrorCode[],
): Change[] {
  if (before.length === after.length && before.every((error, index) => isSame(error, after[index]))) return [];
  const [left, right] = [byCode(before), byCode(after)];
  const changes: Change[] = [];
  for (const [code, error] of left) {
    const partner = right.get(code);
    if (partner) changes.push(...compareErrorCode(list, error, partner));
    else changes.push(removed(list, error));
  }
  for (const [code, error] of right) if (!left.has(code)) changes.push(added(list, error));
  return changes;
}

function isSame(before: ErrorCode, after: ErrorCode | undefined): boolean {
  return before.code === after?.code && before.description === after.description;
}

function compareErrorCode(list: ErrorList, before: ErrorCode, after: ErrorCode): Change[] {
  return compareDescription({
    path: `${list.path}.${before.code}`,
    noun: `Error code ${before.code} of ${list.noun}`,
    before: before.description,
    after: after.description,
    from: before.origin,
    to: after.origin,
  });
}

function added(list: ErrorList, error: ErrorCode): Change {
  return toChange({
    rule: 'error-code-added',
    path: `${list.path}.${error.code}`,
    message: `Error code ${error.code} was added to ${list.noun}.`,
    before: undefined,
    after: error.code,
    to: error.origin,
  });
}

function removed(list: ErrorList, error: ErrorCode): Change {
  return toChange({
    rule: 'error-code-removed',
    path: `${list.path}.${error.code}`,
    message: `Error code ${error.code} was removed from ${list.noun}.`,
    before: error.code,
    after: undefined,
    from: error.origin,
  });
}

function byCode(errors: readonly ErrorCode[]): Map<string, ErrorCode> {
  const result = new Map<string, ErrorCode>();
  for (const error of errors) if (!result.has(error.code)) result.set(error.code, error);
  return result;
}
