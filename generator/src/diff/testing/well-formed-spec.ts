import type { Field, Spec, TypeRef } from '@specloom/spec';
import fc from 'fast-check';
import { action, dataType, error, field, parcelSpec } from './parcel-spec.js';

const TYPE_NAMES = ['Crate', 'Pallet', 'Truck', 'Harbour', 'constructor'];
const ACTION_NAMES = ['Load', 'Unload', 'Ship', 'Track', 'toString'];
const FIELD_NAMES = ['Id', 'Size', 'Items', 'Owner'];
const CODES = ['InternalError', 'InvalidParameter.Size'];

const typeRef: fc.Arbitrary<TypeRef> = fc.oneof(
  fc.constantFrom('string', 'integer', 'boolean').map((kind): TypeRef => ({ kind })),
  fc.constantFrom(...TYPE_NAMES).map((name): TypeRef => ({ kind: 'ref', name })),
  fc.constantFrom(...TYPE_NAMES).map((name): TypeRef => ({ kind: 'array', of: { kind: 'ref', name } })),
);

const fields: fc.Arbitrary<Field[]> = fc
  .subarray(FIELD_NAMES)
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc
          .record({ type: typeRef, required: fc.constantFrom(true, false, null), nullable: fc.boolean() })
          .map(({ type, ...flags }) => field(name, type, flags)),
      ),
    ),
  );

/**
 * A spec as a document without slips gives it: no name stands twice in a list, and no two types have the same members, so that
 * none can pass for a renamed one.
 */
export const wellFormedSpec: fc.Arbitrary<Spec> = fc
  .record({
    types: fc.dictionary(fc.constantFrom(...TYPE_NAMES), fields, { noNullPrototype: true }),
    actions: fc.dictionary(
      fc.constantFrom(...ACTION_NAMES),
      fc.record({
        input: fields,
        output: fields,
        status: fc.constantFrom('current', 'current', 'removed'),
        region: fc.constantFrom('required', 'optional', 'unused'),
        rateLimit: fc.constantFrom(null, { perSecond: 20 }),
        codes: fc.subarray(CODES),
      }),
      { noNullPrototype: true },
    ),
  })
  .map(({ types, actions }) => ({
    ...parcelSpec(),
    types: Object.fromEntries(
      Object.entries(types).map(([name, members]) => [name, dataType([...members, field(`Of${name}`, 'date')])]),
    ),
    actions: Object.fromEntries(
      Object.entries(actions).map(([name, { codes, ...parts }]) => [
        name,
        action({ ...parts, errors: codes.map(error) }),
      ]),
    ),
  }));
