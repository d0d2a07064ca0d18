import type { Field } from '@specloom/spec';
import type { Change, Direction } from '../model.js';
import type { Comparison } from './comparison.js';
import { compareField } from './field.js';
import { compareNullable, compareRequired } from './field-flags.js';
import type { FieldOwner } from './field-owner.js';
import { fieldAdded, fieldRemoved } from './field-presence.js';
import { historyModified } from './history-modified.js';
import { pairFields } from './pair-fields.js';

const REQUIRED = { became: 'member-became-required', ceased: 'member-became-optional' } as const;
const NULLABLE = { became: 'member-became-nullable', ceased: 'member-became-non-nullable' } as const;

/** Changes of a data type's members, judged by where the type is used. */
export function compareMembers(
  comparison: Comparison,
  type: string,
  direction: Direction,
  before: readonly Field[],
  after: readonly Field[],
): Change[] {
  const owner: FieldOwner = { kind: 'member', name: type, direction };
  const { added, removed, kept, paired } = pairFields(comparison, owner, before, after);
  return [
    ...added.map((one) => fieldAdded(owner, one.field?.required ? 'member-required-added' : 'member-added', one)),
    ...removed.map((one) => fieldRemoved(owner, 'member-removed', one)),
    ...paired.flatMap((pair) => [
      ...compareRequired(owner, REQUIRED, pair.before, pair.after),
      ...compareNullable(owner, NULLABLE, pair.before, pair.after),
      ...compareField(comparison, owner, pair.before, pair.after),
    ]),
    ...historyModified(comparison, owner, 'member-modified', kept),
  ];
}
