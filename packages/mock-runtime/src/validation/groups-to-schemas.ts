import type { MockField } from '../definition/mock-definition.js';
import type { JsonSchema } from './json-schema.js';

/** Fields that the document speaks of together, and what it says of them. */
export interface FieldGroup {
  /** `not`: never both. `oneOf`: exactly one. `anyOf`: at least one. By this keyword a failure is told apart. */
  keyword: 'not' | 'oneOf' | 'anyOf';
  members: string[];
}

/**
 * What the document states of fields together. A group names the other fields, or all of them; names that are no fields here
 * are left out.
 */
export function groupsOf(fields: readonly MockField[]): FieldGroup[] {
  const known = new Set(fields.map(({ name }) => name));
  const groups = new Map<string, FieldGroup>();
  const add = (keyword: FieldGroup['keyword'], names: readonly string[]): void => {
    const members = [...new Set(names)].filter((name) => known.has(name)).sort();
    if (members.length > 1) {
      groups.set(JSON.stringify([keyword, members]), { keyword, members });
    }
  };
  for (const { name, constraints = {} } of fields) {
    for (const other of constraints.exclusiveWith ?? []) {
      add('not', [name, other]);
    }
    add('oneOf', constraints.exactlyOneOf === undefined ? [] : [name, ...constraints.exactlyOneOf]);
    add('anyOf', constraints.atLeastOneOf === undefined ? [] : [name, ...constraints.atLeastOneOf]);
  }
  return [...groups.values()];
}

/** The groups of some fields as schemas. */
export function groupsToSchemas(fields: readonly MockField[]): JsonSchema[] {
  return groupsOf(fields).map(({ keyword, members }) =>
    keyword === 'not' ? { not: { required: members } } : { [keyword]: members.map((name) => ({ required: [name] })) },
  );
}

/** Members of the first group of a kind that a structure breaks; empty where it breaks none. */
export function brokenGroup(keyword: string, fields: readonly MockField[], value: unknown): string[] {
  const broken = groupsOf(fields).find(({ keyword: own, members }) => {
    const given = members.filter(
      (name) => typeof value === 'object' && value !== null && Object.hasOwn(value, name),
    ).length;
    const holds = own === 'not' ? given < members.length : own === 'oneOf' ? given === 1 : given > 0;
    return own === keyword && !holds;
  });
  return broken?.members ?? [];
}
