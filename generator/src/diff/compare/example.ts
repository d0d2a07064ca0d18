import type { Example } from '@specloom/spec';
import { toChange } from '../change.js';
import { match } from '../match.js';
import type { Change } from '../model.js';
import { canonicalJson } from '../text/canonical-json.js';
import { equalJson } from '../text/equal-json.js';
import { quotePair, quoteText } from '../text/quote-text.js';
import { rawRequest } from './raw-request.js';

/** Changes of an action's examples, compared by title; the order of keys is no change. */
export function compareExamples(action: string, before: readonly Example[], after: readonly Example[]): Change[] {
  const { added, removed, paired } = match(before, after, (example) => example.title);
  return [
    ...added.map((example) => exampleChange(action, undefined, example)),
    ...removed.map((example) => exampleChange(action, example, undefined)),
    ...paired
      .filter((pair) => !isSame(pair.before, pair.after))
      .map((pair) => exampleChange(action, pair.before, pair.after)),
  ];
}

function exampleChange(action: string, before: Example | undefined, after: Example | undefined): Change {
  const title = (before ?? after)?.title ?? '';
  return toChange({
    rule: 'example-changed',
    path: `${action}.examples.${title}`,
    message: `Example ${quoteText(title)} of ${action} ${says(before, after)}.`,
    before: before && contentOf(before),
    after: after && contentOf(after),
    from: before?.origin,
    to: after?.origin,
  });
}

function says(before: Example | undefined, after: Example | undefined): string {
  if (!before) return 'was added';
  if (!after) return 'was removed';
  for (const [part, read] of Object.entries(PARTS)) {
    if (read(before) === read(after)) continue;
    const [was, is] = quotePair(read(before), read(after));
    return `changed its ${part} from ${was} to ${is}`;
  }
  return 'changed';
}

/** Compares without writing either side down: nearly all examples are the same, and their answers are long. */
function isSame(before: Example, after: Example): boolean {
  return (
    (before.description ?? '') === (after.description ?? '') &&
    equalJson(before.request.params, after.request.params) &&
    equalJson(before.response, after.response) &&
    (equalJson(before.request, after.request) || rawRequest(before.request) === rawRequest(after.request))
  );
}

/** What makes up an example, in the order in which a difference is told. */
const PARTS: Record<string, (example: Example) => string> = {
  parameters: (example) => canonicalJson(example.request.params),
  answer: (example) => canonicalJson(example.response),
  request: (example) => rawRequest(example.request),
  description: (example) => example.description ?? '',
};

function contentOf(example: Example): string {
  return canonicalJson(Object.values(PARTS).map((read) => read(example)));
}
