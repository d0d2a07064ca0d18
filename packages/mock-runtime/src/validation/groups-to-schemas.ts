import type { MockField } from '../definition/mock-definition.js';
import type { JsonSchema } from './json-schema.js';

/**
 * What the document states of fields together: which exclude one another, of which exactly one, or at least one, is needed.
 * Each kind of group has a keyword of its own (`not`, `oneOf`, `anyOf`), by which a failure is told apart.
 *
 * A group names the other fields, or all of them; names that are no fields here are left out.
 */
export function groupsToSchemas(fields: readonly MockField[]): JsonSchema[] {
  const known = new Set(fields.map(({ name }) => name));
  const groups = new Map<string, JsonSchema>();
  for (const { name, constraints } of fields) {
    for (const other of constraints?.exclusiveWith ?? []) {
      if (other !== name && known.has(other)) {
        const pair = [name, other].sort();
        groups.set(JSON.stringify(['not', pair]), { not: { required: pair } });
      }
    }
    for (const [keyword, others] of [
      ['oneOf', constraints?.exactlyOneOf],
      ['anyOf', constraints?.atLeastOneOf],
    ] as const) {
      const members = [...new Set([name, ...(others ?? [])])].filter((member) => known.has(member)).sort();
      if (others !== undefined && members.length > 1) {
        groups.set(JSON.stringify([keyword, members]), {
          [keyword]: members.map((member) => ({ required: [member] })),
        });
      }
    }
  }
  return [...groups.values()];
}
