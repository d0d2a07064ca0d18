import type { Reason } from '@specloom/mock-runtime/codes';
import type { DataType, Field, FilterName, TypeRef } from '@specloom/spec';
import { groupsOf } from '../find-groups.js';
import { breachesOfScalar } from './scalar-breaches.js';

/** A documented limit that an input does not keep. */
export interface Breach {
  reason: Reason;
  /** Names of the parameters that it concerns. */
  fields: readonly string[];
}

/** Deepest value that is looked into. */
const MAX_DEPTH = 32;

/** Finds what an input breaks of the documented limits, wherever it has the declared types. */
export function findBreaches(
  input: Readonly<Record<string, unknown>>,
  fields: readonly Field[],
  types: ReadonlyMap<string, DataType>,
): Breach[] {
  return membersBreaches(input, fields, 0);

  function membersBreaches(holder: object, declared: readonly Field[], depth: number): Breach[] {
    if (depth > MAX_DEPTH) return [];
    const members = new Map<string, unknown>(Object.entries(holder));
    return [
      ...declared.flatMap((field) => valueBreaches(members.get(field.name), field, field.type, depth)),
      ...groupBreaches(members, declared),
    ];
  }

  function valueBreaches(value: unknown, field: Field, type: TypeRef, depth: number): Breach[] {
    if (value === undefined) return [];
    if (type.kind === 'array') {
      return Array.isArray(value) ? listBreaches(value, field, type.of, depth) : [];
    }
    if (type.kind === 'ref') {
      const filters = field.constraints?.filters;
      return [
        ...(filters === undefined ? [] : filterBreaches(Object(value), filters)),
        ...membersBreaches(Object(value), types.get(type.name)?.members ?? [], depth + 1),
      ];
    }
    return breachesOfScalar(value, type.kind, field.constraints ?? {}).map((reason) => ({
      reason,
      fields: [field.name],
    }));
  }

  function listBreaches(items: readonly unknown[], field: Field, of: TypeRef, depth: number): Breach[] {
    const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = field.constraints ?? {};
    const counted: Breach[] = [];
    if (items.length < minItems) counted.push({ reason: 'too-few', fields: [field.name] });
    if (items.length > maxItems) counted.push({ reason: 'too-many', fields: [field.name] });
    return [...counted, ...items.flatMap((item) => valueBreaches(item, field, of, depth))];
  }
}

function groupBreaches(members: ReadonlyMap<string, unknown>, declared: readonly Field[]): Breach[] {
  return groupsOf(declared).flatMap(({ kind, names }): Breach[] => {
    const given = names.filter((name) => members.has(name)).length;
    if (given > 1 && kind !== 'atLeastOneOf') return [{ reason: 'exclusive-parameters', fields: names }];
    if (given > 0 || kind === 'exclusiveWith') return [];
    return [{ reason: kind === 'exactlyOneOf' ? 'missing-alternative' : 'no-alternative', fields: names }];
  });
}

/** A documented name such as "tag:tag-key" stands for all that begin as it does up to the colon. */
function filterBreaches(item: { Name?: unknown; Values?: unknown }, filters: readonly FilterName[]): Breach[] {
  const name = String(item.Name);
  const own = filters.filter((filter) => filter.name === name);
  const family = filters.some((filter) => /:./.test(filter.name) && name.startsWith(filter.name.replace(/:.*$/s, ':')));
  if (own.length === 0 && !family) return [{ reason: 'unknown-filter', fields: ['Name'] }];
  const values = Array.isArray(item.Values) ? item.Values : [];
  const wrong = own.some((filter) => filter.values?.length && values.some((value) => !filter.values?.includes(value)));
  return wrong ? [{ reason: 'filter-value', fields: ['Values'] }] : [];
}
