import type { Constraints, Field } from '@specloom/spec';
import { toChange } from '../change.js';
import type { Change } from '../model.js';
import type { ConstraintDifference } from './constraint-difference.js';
import { compareDefault } from './default-value.js';
import { compareEnum } from './enum-values.js';
import { type FieldOwner, fieldNoun, fieldPath } from './field-owner.js';
import { compareFilters } from './filter-names.js';
import { compareGroups } from './groups.js';
import { compareNotes } from './notes.js';
import { compareRanges } from './ranges.js';

const CONSTRUCTS: readonly ((before: Constraints, after: Constraints) => ConstraintDifference[])[] = [
  compareEnum,
  compareDefault,
  compareRanges,
  compareGroups,
  compareFilters,
  compareNotes,
];

/** Changes of what the document states about the values of a field. */
export function compareConstraints(owner: FieldOwner, before: Field, after: Field): Change[] {
  if (JSON.stringify(before.constraints) === JSON.stringify(after.constraints)) return [];
  const [left, right] = [before.constraints ?? {}, after.constraints ?? {}];
  return CONSTRUCTS.flatMap((compare) => compare(left, right)).map((found) =>
    toChange({
      rule: found.rule,
      path: fieldPath(owner, before.name),
      direction: owner.direction,
      message: `${fieldNoun(owner, before.name)} ${found.says}.`,
      before: [found.key, found.before],
      after: [found.key, found.after],
      from: before.origin,
      to: after.origin,
    }),
  );
}
