import type { Action } from '@specloom/spec';
import { toChange } from '../change.js';
import type { Change } from '../model.js';
import { actionStanding, own, standingDelta } from '../surface.js';
import { quoteText } from '../text/quote-text.js';
import type { Comparison } from './comparison.js';
import { compareDescription } from './description.js';
import { compareErrorCodes } from './error-codes.js';
import { compareExamples } from './example.js';
import { compareInputs, compareOutputs } from './parameter.js';
import { compareRateLimit } from './rate-limit.js';
import { compareActionRegion } from './region.js';

/** Changes of the actions: those that came or went as one change each, the others part by part. */
export function compareActions(comparison: Comparison): Change[] {
  const { old, now } = comparison;
  const names = [
    ...Object.keys(old.spec.actions),
    ...Object.keys(now.spec.actions),
    ...(old.standings?.actions.keys() ?? []),
    ...(now.standings?.actions.keys() ?? []),
  ];
  const { added, removed, kept } = standingDelta(
    names,
    (name) => actionStanding(old, name),
    (name) => actionStanding(now, name),
  );
  return [
    ...added.map((name) => actionAdded(comparison, name)),
    ...removed.map((name) => actionRemoved(comparison, name)),
    ...kept.flatMap((name) => compareAction(comparison, name)),
  ];
}

function actionAdded({ old, now }: Comparison, name: string): Change {
  const [before, after] = [own(old.spec.actions, name), own(now.spec.actions, name)];
  return toChange({
    rule: before ? 'action-restored' : 'action-added',
    path: name,
    message: before
      ? `Action ${name} was removed and is current again.`
      : `Action ${name} was added${after?.summary ? `: ${quoteText(after.summary)}` : ''}.`,
    before: before && 'removed',
    after: 'current',
    from: before?.origin,
    to: after?.origin,
  });
}

function actionRemoved({ old, now }: Comparison, name: string): Change {
  const [before, after] = [own(old.spec.actions, name), own(now.spec.actions, name)];
  return toChange({
    rule: 'action-removed',
    path: name,
    message: after
      ? `Action ${name} was current and is now removed, though its page remains.`
      : `Action ${name} was removed${before?.summary ? `; it was: ${quoteText(before.summary)}` : ''}.`,
    before: 'current',
    after: after && 'removed',
    from: before?.origin,
    to: after?.origin,
  });
}

function compareAction(comparison: Comparison, name: string): Change[] {
  const [before, after] = [own(comparison.old.spec.actions, name), own(comparison.now.spec.actions, name)];
  if (!before || !after) {
    // Only the history tells of the action, so only what it tells of its parameters can be compared.
    return [...compareInputs(comparison, name, [], []), ...compareOutputs(comparison, name, [], [])];
  }
  return [
    ...compareInputs(comparison, name, before.input, after.input),
    ...compareOutputs(comparison, name, before.output, after.output),
    ...compareErrorCodes({ path: `${name}.errors`, noun: name }, before.errors, after.errors),
    ...compareRateLimit(name, before, after),
    ...compareActionRegion(name, before, after),
    ...compareExamples(name, before.examples, after.examples),
    ...compareWording(name, before, after),
  ];
}

/** Summary and description are one change, told by the part that differs. */
function compareWording(name: string, before: Action, after: Action): Change[] {
  const part = before.description === after.description ? 'summary' : 'description';
  return compareDescription({
    path: name,
    noun: `Action ${name}`,
    before: before[part],
    after: after[part],
    from: before.origin,
    to: after.origin,
  });
}
