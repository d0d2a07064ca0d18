import type { Field } from '@specloom/spec';
import type { Change } from '../model.js';
import type { Comparison } from './comparison.js';
import { compareConstraints } from './constraints.js';
import { compareDescription } from './description.js';
import { type FieldOwner, fieldNoun, fieldPath } from './field-owner.js';
import { compareFieldType } from './field-type.js';

/** Changes that parameters and members have in common: type, constraints, wording. */
export function compareField(comparison: Comparison, owner: FieldOwner, before: Field, after: Field): Change[] {
  const [path, noun] = [fieldPath(owner, before.name), fieldNoun(owner, before.name)];
  return [
    ...compareFieldType(comparison, owner, before, after),
    ...compareConstraints(owner, before, after),
    ...compareDescription({
      path,
      noun,
      before: before.description,
      after: after.description,
      from: before.origin,
      to: after.origin,
    }),
  ];
}
