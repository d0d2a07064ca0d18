import type { Constraints, Field, TypeRef } from '@specloom/spec';
import type { Kept } from './keep-retired.js';
import type { PlannedField, PlannedSymbol, PlannedTypeRef } from './plan.js';

/** Which way the values of a field travel. */
export type Direction = 'input' | 'output';

/** Finds the declaration of a data type for a direction; undefined for a type that the spec does not have. */
export type FindType = (name: string, direction: Direction) => PlannedSymbol | undefined;

const FORMATS: ReadonlyMap<TypeRef['kind'], string> = new Map([
  ['integer', 'Integer'],
  ['timestamp', 'Timestamp'],
  ['timestamp-iso8601', 'Timestamp, ISO 8601'],
  ['date', 'Date'],
  ['binary', 'Binary, in Base64'],
]);

/** Longest list of documented values that becomes a union; a longer one would only slow editors down. */
const MAX_UNION = 200;

/**
 * Applies the rules of a direction to fields: inputs are never null; parameters of an answer (`always`) are there although
 * their table has no Required column. A name that stands twice counts once.
 */
export function planFields(
  fields: readonly Kept<Field>[],
  direction: Direction,
  find: FindType,
  presence: 'declared' | 'always' = 'declared',
): PlannedField[] {
  const seen = new Set<string>();
  return fields
    .filter(({ name }) => !seen.has(name) && seen.add(name))
    .map((field) => planField(field, direction, find, presence));
}

function planField(
  field: Kept<Field>,
  direction: Direction,
  find: FindType,
  presence: 'declared' | 'always',
): PlannedField {
  const constraints = field.constraints ?? {};
  const format = FORMATS.get(innermost(field.type).kind);
  return {
    name: field.name,
    type: planTypeRef(field.type, constraints, (name) => find(name, direction)),
    optional: presence === 'declared' ? field.required !== true : field.required === false,
    nullable: direction === 'output' && field.nullable,
    description: field.description,
    constraints,
    ...(format === undefined ? {} : { format }),
    ...(field.retired === undefined ? {} : { deprecated: field.retired }),
    origin: field.origin,
  };
}

function innermost(type: TypeRef): TypeRef {
  return type.kind === 'array' ? innermost(type.of) : type;
}

function planTypeRef(
  type: TypeRef,
  constraints: Constraints,
  find: (name: string) => PlannedSymbol | undefined,
): PlannedTypeRef {
  switch (type.kind) {
    case 'array':
      return { kind: 'array', of: planTypeRef(type.of, constraints, find) };
    case 'ref': {
      const symbol = find(type.name);
      return symbol === undefined ? { kind: 'unknown' } : { kind: 'type', symbol };
    }
    case 'boolean':
      return { kind: 'boolean' };
    case 'integer':
    case 'float':
      return openUnion('number', (constraints.enum?.values ?? []).map(Number));
    default:
      return openUnion('string', constraints.enum?.values ?? []);
  }
}

function openUnion(base: 'string' | 'number', values: readonly (string | number)[]): PlannedTypeRef {
  const distinct = [...new Set(values)];
  const usable = distinct.length > 0 && distinct.length <= MAX_UNION && !distinct.some((value) => Number.isNaN(value));
  return usable ? { kind: 'open-union', base, values: distinct } : { kind: base };
}
