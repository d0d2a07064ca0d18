import type { Action, RateLimit } from '@specloom/spec';
import { toChange } from '../change.js';
import type { Change } from '../model.js';

/** The change of an action's request frequency; a limit that appears is lowered, one that vanishes is raised. */
export function compareRateLimit(name: string, before: Action, after: Action): Change[] {
  const [left, right] = [before.rateLimit?.perSecond, after.rateLimit?.perSecond];
  if (left === right) return [];
  const raised = (right ?? Number.POSITIVE_INFINITY) > (left ?? Number.POSITIVE_INFINITY);
  const [was, is] = [rateText(before.rateLimit), rateText(after.rateLimit)];
  return [
    toChange({
      rule: raised ? 'rate-limit-raised' : 'rate-limit-lowered',
      path: `${name}.rateLimit`,
      message: `Rate limit of ${name} was ${raised ? 'raised' : 'lowered'} from ${was} to ${is}.`,
      before: left,
      after: right,
      from: before.origin,
      to: after.origin,
    }),
  ];
}

function rateText(limit: RateLimit | null): string {
  return limit ? `${limit.perSecond} requests per second` : 'none';
}
