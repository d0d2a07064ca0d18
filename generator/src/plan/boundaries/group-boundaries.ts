import type { BoundaryChanges, BoundaryValue } from '@specloom/mock-runtime/suite';
import type { DataType, Field } from '@specloom/spec';
import { groupsOf } from '../find-groups.js';
import type { ParameterGroup } from '../plan.js';
import { sampleValue } from './sample-value.js';

/** Both sides of one rule over the members of an object. */
export interface GroupBoundary {
  rule: ParameterGroup['kind'];
  names: readonly string[];
  /** By the name of the member. */
  pass: BoundaryChanges;
  fail: BoundaryChanges;
}

/** Makes members for both sides of each rule over the members of an object: too many, and too few, of a group. */
export function groupBoundaries(fields: readonly Field[], types: ReadonlyMap<string, DataType>): GroupBoundary[] {
  // Each member of a group states it.
  const groups = new Map(groupsOf(fields).map((group) => [`${group.kind} ${group.names.join(' ')}`, group]));
  return [...groups.values()].flatMap(({ kind, names }) => {
    const samples = new Map(
      names.map((name) => {
        const field = fields.find((declared) => declared.name === name);
        return [name, field === undefined ? undefined : sampleValue(field, types)];
      }),
    );
    if ([...samples.values()].includes(undefined)) return [];
    const some = (count: number): BoundaryChanges =>
      Object.fromEntries(names.map((name, index) => [name, index < count ? asChange(samples.get(name)) : null]));
    const boundary = (given: number): GroupBoundary => ({ rule: kind, names, pass: some(1), fail: some(given) });
    return [...(kind === 'exclusiveWith' ? [] : [boundary(0)]), ...(kind === 'atLeastOneOf' ? [] : [boundary(2)])];
  });
}

/** A value as a change has it. */
export function asChange(value: unknown): BoundaryValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : { is: value };
}
