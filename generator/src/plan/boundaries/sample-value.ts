import type { Constraints, DataType, Field, FilterName, ScalarKind, TypeRef } from '@specloom/spec';
import { groupsOf } from '../find-groups.js';
import { breachesOfScalar } from './scalar-breaches.js';

/** Deepest value that is made; a type that needs more holds itself. */
const MAX_DEPTH = 12;

/** Longest text that is made. */
const MAX_TEXT = 10_000;

/** Makes a value that the document accepts for a field and that holds what is required; undefined where none is found. */
export function sampleValue(field: Field, types: ReadonlyMap<string, DataType>, depth = 0): unknown {
  return valueFor(field.type, field, types, depth);
}

/** Makes an object with the required members, and with one of each group that needs one; undefined where none is found. */
export function sampleMembers(
  fields: readonly Field[],
  types: ReadonlyMap<string, DataType>,
  depth = 0,
): Record<string, unknown> | undefined {
  const needed = new Set(fields.filter(({ required }) => required === true).map(({ name }) => name));
  for (const { kind, names } of groupsOf(fields)) {
    const [first] = names;
    if (kind !== 'exclusiveWith' && first !== undefined && !names.some((name) => needed.has(name))) needed.add(first);
  }
  const members = fields
    .filter(({ name }) => needed.has(name))
    .map((field): [string, unknown] => [field.name, sampleValue(field, types, depth)]);
  return members.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(members);
}

function valueFor(type: TypeRef, field: Field, types: ReadonlyMap<string, DataType>, depth: number): unknown {
  if (depth > MAX_DEPTH) return undefined;
  const constraints = field.constraints ?? {};
  if (type.kind === 'array') {
    const item = valueFor(type.of, field, types, depth + 1);
    const count = Math.max(1, constraints.minItems ?? 0);
    return item === undefined || count > MAX_TEXT ? undefined : Array.from({ length: count }, () => item);
  }
  if (type.kind === 'ref') {
    const members = sampleMembers(types.get(type.name)?.members ?? [], types, depth + 1);
    const filter = constraints.filters?.[0];
    return members === undefined || filter === undefined ? members : { ...members, ...sampleFilter(filter) };
  }
  return candidates(type.kind, constraints).find(
    (candidate) => breachesOfScalar(candidate, type.kind, constraints).length === 0,
  );
}

/** A filter of a documented name, with the last of its values. */
export function sampleFilter({ name, values }: FilterName): { Name: string; Values: string[] } {
  return { Name: name, Values: [values?.at(-1) ?? 'a'] };
}

function candidates(kind: ScalarKind, constraints: Constraints): unknown[] {
  const { minimum = 0, maximum = 0, multipleOf = 1, minLength = 1, idPrefix = '' } = constraints;
  const words = constraints.enum?.values ?? [];
  switch (kind) {
    case 'boolean':
      return [true];
    case 'integer':
    case 'float':
      return [...words.map(Number), multipleOf, Math.ceil(minimum / multipleOf) * multipleOf, minimum, maximum];
    case 'timestamp':
    case 'timestamp-iso8601':
      return ['2020-01-31T00:00:00Z'];
    case 'date':
      return ['2020-01-31'];
    default:
      return [
        ...(idPrefix === '' ? words : [`${idPrefix}1a2b3c4d`]),
        'a'.repeat(Math.max(1, Math.min(minLength, MAX_TEXT))),
      ];
  }
}
