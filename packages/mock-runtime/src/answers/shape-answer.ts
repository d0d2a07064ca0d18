import type { TypeRef } from '@specloom/spec';
import type { MockField } from '../definition/mock-definition.js';
import { setOwn } from '../wire/set-own.js';
import type { MembersOf } from '../wire/unflatten.js';

/** Deeper structures, which a type that contains itself would have without end, are left out. */
const MAX_DEPTH = 6;

/** An answer of the declared shape, for an action without documented example: one element a list, plain values. */
export function shapeAnswer(output: readonly MockField[], membersOf: MembersOf): Record<string, unknown> {
  return shapeMembers(output, membersOf, 0);
}

function shapeMembers(fields: readonly MockField[], membersOf: MembersOf, depth: number): Record<string, unknown> {
  const result = {};
  for (const field of fields) {
    const value =
      field.name === 'RequestId' && depth === 0 ? undefined : shapeField(field, field.type, membersOf, depth);
    if (value !== undefined) {
      setOwn(result, field.name, value);
    }
  }
  return result;
}

function shapeField(field: MockField, type: TypeRef, membersOf: MembersOf, depth: number): unknown {
  switch (type.kind) {
    case 'array': {
      const element = shapeField(field, type.of, membersOf, depth);
      return element === undefined ? [] : [element];
    }
    case 'ref':
      return depth === MAX_DEPTH ? undefined : shapeMembers(membersOf(type.name) ?? [], membersOf, depth + 1);
    case 'integer':
      return Number(field.constraints?.enum?.values[0] ?? field.constraints?.minimum ?? 0) || 0;
    case 'float':
      return field.constraints?.minimum ?? 0;
    case 'boolean':
      return false;
    case 'timestamp':
      return '2020-01-01 00:00:00';
    case 'timestamp-iso8601':
      return '2020-01-01T00:00:00Z';
    case 'date':
      return '2020-01-01';
    case 'binary':
      return '';
    default:
      return shapeText(field);
  }
}

function shapeText({ name, constraints }: MockField): string {
  return (
    constraints?.enum?.values[0] ?? (constraints?.idPrefix === undefined ? name : `${constraints.idPrefix}00000000`)
  );
}
