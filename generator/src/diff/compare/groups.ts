import type { Constraints } from '@specloom/spec';
import { canonicalJson } from '../text/canonical-json.js';
import { listText } from '../text/list-text.js';
import type { ConstraintDifference } from './constraint-difference.js';

type GroupKey = 'exclusiveWith' | 'exactlyOneOf' | 'atLeastOneOf';

/** What each group says of its field, and whether a new group accepts all that the old one did. */
const GROUPS: Record<
  GroupKey,
  { says: string; accepts(before: ReadonlySet<string>, after: ReadonlySet<string>): boolean }
> = {
  exclusiveWith: { says: 'the fields that exclude it', accepts: (before, after) => contains(before, after) },
  // Another set of alternatives refuses calls that the old one accepted, however they relate.
  exactlyOneOf: { says: 'the fields of which exactly one is given', accepts: () => false },
  atLeastOneOf: {
    says: 'the fields of which at least one is given',
    accepts: (before, after) => contains(after, before),
  },
};

/** Changes of the fields that a field is given with, or instead of; a group that appears narrows, one that vanishes widens. */
export function compareGroups(before: Constraints, after: Constraints): ConstraintDifference[] {
  const keys = Object.keys(GROUPS) as GroupKey[];
  return keys.flatMap((key) => {
    const [left, right] = [before[key]?.toSorted() ?? [], after[key]?.toSorted() ?? []];
    if (canonicalJson(left) === canonicalJson(right)) return [];
    const { says, accepts } = GROUPS[key];
    const widened = right.length === 0 || (left.length > 0 && accepts(new Set(left), new Set(right)));
    return [
      {
        rule: widened ? 'range-widened' : 'range-narrowed',
        says: `changed ${says} from ${listText(left)} to ${listText(right)}`,
        key,
        before: left,
        after: right,
      } as const,
    ];
  });
}

function contains(whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean {
  return [...part].every((name) => whole.has(name));
}
