import type { Spec } from '@specloom/spec';
import type { DiffReport } from '../diff/model.js';
import { factPaths } from './named-facts.js';

/** Share of the facts beyond which a loss is more likely a broken document than a release. */
const LARGEST_LOSS = 0.1;

/** Reasons not to go on without a person's word, each one sentence; none for a release that loses little. */
export function checkLoss(old: Spec, now: Spec, report: DiffReport): string[] {
  const actions = report.changes.filter((change) => change.rule === 'action-removed').map((change) => change.path);
  const before = factPaths(old);
  const after = factPaths(now);
  const gone = [...before].filter((path) => !after.has(path)).length;
  const share = before.size === 0 ? 0 : gone / before.size;
  return [
    ...(actions.length === 0 ? [] : [lostActions(actions)]),
    ...(share <= LARGEST_LOSS
      ? []
      : [`${gone} of ${before.size} facts are gone (${Math.round(share * 100)} %), which no release should lose.`]),
  ];
}

function lostActions(names: readonly string[]): string {
  return names.length === 1
    ? `The action ${names[0]} is lost.`
    : `${names.length} actions are lost: ${names.join(', ')}.`;
}
