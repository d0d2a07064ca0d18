import type { TypeRef } from '@specloom/spec';
import fc, { type Arbitrary } from 'fast-check';
import type { MockDefinition, MockField } from '../definition/mock-definition.js';

const MAX_DEPTH = 3;

/** Inputs of one action that fit what its definition states. */
export function validInputs(definition: MockDefinition, action: string): Arbitrary<Record<string, unknown>> {
  return members(definition, definition.actions[action]?.input ?? [], 0);
}

function members(
  definition: MockDefinition,
  fields: readonly MockField[],
  depth: number,
): Arbitrary<Record<string, unknown>> {
  const needed = new Set(fields.filter((field) => field.required).map(({ name }) => name));
  for (const { name, constraints: { exactlyOneOf, atLeastOneOf } = {} } of fields) {
    const [first] = [name, ...(exactlyOneOf ?? atLeastOneOf ?? [])].sort();
    if ((exactlyOneOf !== undefined || atLeastOneOf !== undefined) && first !== undefined) {
      needed.add(first);
    }
  }
  const shown = fields.filter(({ name }) => needed.has(name) || depth < MAX_DEPTH);
  const entries = shown.map((field): [string, Arbitrary<unknown>] => [
    field.name,
    value(definition, field, field.type, depth),
  ]);
  const all = fc.record<Record<string, unknown>>(Object.fromEntries(entries), {
    requiredKeys: [...needed],
    noNullPrototype: true,
  });
  return all.map((input) => withoutClashes(fields, input, needed));
}

/** Takes out what must not stand beside what is needed, or beside what stands there first. */
function withoutClashes(
  fields: readonly MockField[],
  input: Record<string, unknown>,
  needed: ReadonlySet<string>,
): Record<string, unknown> {
  const kept = { ...input };
  const order = fields.toSorted((left, right) => Number(needed.has(right.name)) - Number(needed.has(left.name)));
  for (const { name, constraints = {} } of order) {
    for (const other of [...(constraints.exclusiveWith ?? []), ...(constraints.exactlyOneOf ?? [])]) {
      if (other !== name && Object.hasOwn(kept, name)) {
        delete kept[other];
      }
    }
  }
  return kept;
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
    case 'integer': {
      const step = constraints.multipleOf ?? 1;
      const bounds = { min: (constraints.minimum ?? -1_000) / step, max: (constraints.maximum ?? 1_000) / step };
      return fc.integer({ min: Math.ceil(bounds.min), max: Math.floor(bounds.max) }).map((count) => count * step);
    }
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
