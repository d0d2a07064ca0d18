import type { Field } from '@specloom/spec';
import type { Change } from '../model.js';
import type { Comparison } from './comparison.js';
import { compareField } from './field.js';
import { compareNullable, compareRequired } from './field-flags.js';
import type { FieldOwner } from './field-owner.js';
import { fieldAdded, fieldRemoved } from './field-presence.js';
import { historyModified } from './history-modified.js';
import { pairFields } from './pair-fields.js';

const REQUIRED = { became: 'parameter-became-required', ceased: 'parameter-became-optional' } as const;
const OUTPUT_NULLABLE = { became: 'output-became-nullable', ceased: 'output-became-non-nullable' } as const;
// No rule is named for an input: a note on null there says nothing to a caller, as it does for members of inputs.
const INPUT_NULLABLE = { became: 'member-became-nullable', ceased: 'member-became-non-nullable' } as const;

/** Changes of an action's input parameters, without the common ones. */
export function compareInputs(
  comparison: Comparison,
  action: string,
  before: readonly Field[],
  after: readonly Field[],
): Change[] {
  const owner: FieldOwner = { kind: 'input', name: action, direction: 'input' };
  const { added, removed, kept, paired } = pairFields(comparison, owner, before, after);
  return [
    ...added.map((one) => fieldAdded(owner, one.field?.required ? 'parameter-required-added' : 'parameter-added', one)),
    ...removed.map((one) => fieldRemoved(owner, 'parameter-removed', one)),
    ...paired.flatMap((pair) => [
      ...compareRequired(owner, REQUIRED, pair.before, pair.after),
      ...compareNullable(owner, INPUT_NULLABLE, pair.before, pair.after),
      ...compareField(comparison, owner, pair.before, pair.after),
    ]),
    ...historyModified(comparison, owner, 'parameter-modified', kept),
  ];
}

/** Changes of an action's output parameters; their tables have no Required column. */
export function compareOutputs(
  comparison: Comparison,
  action: string,
  before: readonly Field[],
  after: readonly Field[],
): Change[] {
  const owner: FieldOwner = { kind: 'output', name: action, direction: 'output' };
  const { added, removed, kept, paired } = pairFields(comparison, owner, before, after);
  return [
    ...added.map((one) => fieldAdded(owner, 'output-added', one)),
    ...removed.map((one) => fieldRemoved(owner, 'output-removed', one)),
    ...paired.flatMap((pair) => [
      ...compareNullable(owner, OUTPUT_NULLABLE, pair.before, pair.after),
      ...compareField(comparison, owner, pair.before, pair.after),
    ]),
    ...historyModified(comparison, owner, 'output-modified', kept),
  ];
}
