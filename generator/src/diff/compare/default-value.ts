import type { Constraints } from '@specloom/spec';
import { quoteText } from '../text/quote-text.js';
import type { ConstraintDifference } from './constraint-difference.js';

/** The change of a documented default value, if there is one. */
export function compareDefault(before: Constraints, after: Constraints): ConstraintDifference[] {
  const [left, right] = [before.default, after.default];
  if (left === right) return [];
  const [was, is] = [valueText(left), valueText(right)];
  return [
    {
      rule: 'default-changed',
      says: `changed its default from ${was} to ${is}`,
      key: 'default',
      before: left,
      after: right,
    },
  ];
}

function valueText(value: Constraints['default']): string {
  if (value === undefined) return 'none';
  return typeof value === 'string' ? quoteText(value) : String(value);
}
