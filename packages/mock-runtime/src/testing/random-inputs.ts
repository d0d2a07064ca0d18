import type { TypeRef } from '@specloom/spec';
import fc, { type Arbitrary } from 'fast-check';
import type { MockDefinition, MockField } from '../definition/mock-definition.js';

const MAX_DEPTH = 3;

/** Inputs of one action that fit what its definition states. */
export function validInputs(definition: MockDefinition, action: string): Arbitrary<Record<string, unknown>> {
  const fields = definition.actions[action]?.input ?? [];
  return members(definition, fields, 0).filter((input) => keepsGroups(fields, input));
}

function members(
  definition: MockDefinition,
  fields: readonly MockField[],
  depth: number,
): Arbitrary<Record<string, unknown>> {
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  const shown = fields.filter((field) => field.required || depth < MAX_DEPTH);
  const entries = shown.map((field) => [field.name, value(definition, field, field.type, depth)]);
  return fc.record(Object.fromEntries(entries), { requiredKeys: required, noNullPrototype: true });
}

function value(definition: MockDefinition, field: MockField, type: TypeRef, depth: number): Arbitrary<unknown> {
  const constraints = field.constraints ?? {};
  switch (type.kind) {
    case 'array': {
      const filters = constraints.filters;
      const element =
        filters === undefined
          ? value(definition, field, type.of, depth)
          : fc.constantFrom(...filters).chain(({ name, values }) =>
              fc.record({
                Name: fc.constant(name),
                Values: fc.array(fc.constantFrom(...(values ?? ['x', 'y'])), { maxLength: 3 }),
              }),
            );
      return fc.array(element, {
        minLength: constraints.minItems ?? 0,
        maxLength: Math.min(constraints.maxItems ?? 3, 3),
      });
    }
    case 'ref':
      return members(definition, definition.types[type.name] ?? [], depth + 1);
    case 'integer':
      return fc.integer({ min: constraints.minimum ?? -1_000, max: constraints.maximum ?? 1_000 });
    case 'float':
      return fc.double({ min: constraints.minimum ?? -1e6, max: constraints.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'timestamp':
    case 'timestamp-iso8601':
    case 'date':
      return fc.constantFrom('2024-02-29', '2024-02-29T01:02:03Z', '2024-02-29 01:02:03');
    default:
      return text(field);
  }
}

function text({ constraints }: MockField): Arbitrary<string> {
  if (constraints?.enum !== undefined && !constraints.enum.open) {
    return fc.constantFrom(...constraints.enum.values);
  }
  const prefix = constraints?.idPrefix ?? '';
  const bounds = { minLength: constraints?.minLength ?? 0, maxLength: constraints?.maxLength ?? 20 };
  return fc
    .string({ ...bounds, unit: 'binary' })
    .filter(isWhole)
    .map((end) => prefix + end);
}

/** Half of a surrogate pair is no text that UTF-8 can carry. */
export function isWhole(candidate: string): boolean {
  return Buffer.from(candidate).toString() === candidate;
}

function keepsGroups(fields: readonly MockField[], input: Record<string, unknown>): boolean {
  const given = (names: readonly string[]) => names.filter((name) => Object.hasOwn(input, name)).length;
  return fields.every(({ name, constraints = {} }) => {
    const { exclusiveWith = [], exactlyOneOf, atLeastOneOf } = constraints;
    return (
      (!Object.hasOwn(input, name) || given(exclusiveWith) === 0) &&
      (exactlyOneOf === undefined || given([name, ...exactlyOneOf]) === 1) &&
      (atLeastOneOf === undefined || given([name, ...atLeastOneOf]) > 0)
    );
  });
}
