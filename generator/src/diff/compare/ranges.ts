import type { Constraints } from '@specloom/spec';
import type { ConstraintDifference } from './constraint-difference.js';

type RangeKey = 'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'minItems' | 'maxItems' | 'multipleOf';

/** Name of each range, and whether a new value accepts all that the old one did. */
const RANGES: Record<RangeKey, { name: string; accepts(before: number, after: number): boolean }> = {
  minimum: { name: 'minimum', accepts: isLower },
  maximum: { name: 'maximum', accepts: isHigher },
  minLength: { name: 'minimum length', accepts: isLower },
  maxLength: { name: 'maximum length', accepts: isHigher },
  minItems: { name: 'minimum count', accepts: isLower },
  maxItems: { name: 'maximum count', accepts: isHigher },
  multipleOf: { name: 'step', accepts: divides },
};

/** Changes of bounds, lengths, counts and steps, one each; a range that appears narrows, one that vanishes widens. */
export function compareRanges(before: Constraints, after: Constraints): ConstraintDifference[] {
  const keys = Object.keys(RANGES) as RangeKey[];
  return keys.flatMap((key) => {
    const [left, right] = [before[key], after[key]];
    if (left === right) return [];
    const { name, accepts } = RANGES[key];
    const widened = right === undefined || (left !== undefined && accepts(left, right));
    return [
      {
        rule: widened ? 'range-widened' : 'range-narrowed',
        says: `changed its ${name} from ${left ?? 'none'} to ${right ?? 'none'}`,
        key,
        before: left,
        after: right,
      } as const,
    ];
  });
}

function isLower(before: number, after: number): boolean {
  return after < before;
}

function isHigher(before: number, after: number): boolean {
  return after > before;
}

function divides(before: number, after: number): boolean {
  return before % after === 0;
}
