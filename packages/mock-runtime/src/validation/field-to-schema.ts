import type { Constraints, ScalarKind, TypeRef } from '@specloom/spec';
import type { MockField } from '../definition/mock-definition.js';
import { escapePattern } from './escape-pattern.js';
import { filtersToSchema } from './filters-to-schema.js';
import type { JsonSchema } from './json-schema.js';

const SCALAR_TYPES: Record<ScalarKind, string> = {
  string: 'string',
  integer: 'integer',
  float: 'number',
  boolean: 'boolean',
  timestamp: 'string',
  'timestamp-iso8601': 'string',
  date: 'string',
  binary: 'string',
};

/** Kinds that begin with a date, such as "2020-01-01 00:00:00" and "2020-01-01T00:00:00Z". */
const DATE_KINDS: ReadonlySet<string> = new Set(['timestamp', 'timestamp-iso8601', 'date']);
const DATE_PATTERN = '^\\d{4}-\\d{2}-\\d{2}';

/** The schema of one parameter or member. */
export function fieldToSchema(field: MockField, direction: 'input' | 'output'): JsonSchema {
  const schema = typeToSchema(field.type, direction === 'input' ? field.constraints : undefined, direction);
  if (!field.nullable) {
    return schema;
  }
  return typeof schema.type === 'string'
    ? { ...schema, type: [schema.type, 'null'], ...('enum' in schema ? { enum: withNull(schema.enum) } : {}) }
    : { if: { type: 'null' }, else: schema };
}

/** Constraints of a list's elements stand at the list itself; counts are the list's own. */
function typeToSchema(type: TypeRef, constraints: Constraints | undefined, direction: 'input' | 'output'): JsonSchema {
  switch (type.kind) {
    case 'ref': {
      const structure = { $ref: `${direction}-types#/$defs/${encodePointer(type.name)}` };
      const filters = constraints?.filters ?? [];
      return filters.length === 0 ? structure : { allOf: [structure, filtersToSchema(filters)] };
    }
    case 'array':
      return {
        type: 'array',
        items: typeToSchema(type.of, constraints, direction),
        ...pick(constraints, ['minItems', 'maxItems']),
      };
    default:
      return direction === 'input'
        ? { type: SCALAR_TYPES[type.kind], ...scalarConstraints(type.kind, constraints) }
        : { type: SCALAR_TYPES[type.kind] };
  }
}

function scalarConstraints(kind: ScalarKind, constraints: Constraints | undefined): JsonSchema {
  const type = SCALAR_TYPES[kind];
  if (type === 'integer' || type === 'number') {
    const values = closedEnum(constraints).map(Number);
    return {
      ...pick(constraints, ['minimum', 'maximum', 'multipleOf']),
      ...(values.length > 0 && values.every(Number.isFinite) ? { enum: values } : {}),
    };
  }
  if (type === 'string') {
    const values = closedEnum(constraints);
    const prefix = constraints?.idPrefix;
    return {
      ...pick(constraints, ['minLength', 'maxLength']),
      ...(values.length > 0 ? { enum: [...new Set(values)] } : {}),
      ...(DATE_KINDS.has(kind) ? { pattern: DATE_PATTERN } : {}),
      ...(prefix === undefined ? {} : { pattern: prefixPattern(prefix, constraints?.enum?.values ?? []) }),
    };
  }
  return {};
}

function closedEnum(constraints: Constraints | undefined): string[] {
  return constraints?.enum === undefined || constraints.enum.open ? [] : constraints.enum.values;
}

function pick(constraints: Constraints | undefined, keys: readonly (keyof Constraints)[]): JsonSchema {
  return Object.fromEntries(keys.flatMap((key) => (constraints?.[key] === undefined ? [] : [[key, constraints[key]]])));
}

function withNull(values: unknown): unknown[] {
  return Array.isArray(values) ? [...values, null] : [null];
}

/** An identifier begins with its prefix, or is one of the words that stand for one, such as "DEFAULT". */
function prefixPattern(prefix: string, words: readonly string[]): string {
  return [`^${escapePattern(prefix)}`, ...words.map((word) => `^${escapePattern(word)}$`)].join('|');
}

/** A JSON pointer within a URI fragment. */
function encodePointer(name: string): string {
  return encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
}
