import type { Direction } from '../model.js';

/** Whose fields are compared: the inputs or outputs of an action, or the members of a data type. */
export interface FieldOwner {
  kind: 'input' | 'output' | 'member';
  /** Name of the action or data type. */
  name: string;
  direction: Direction;
}

const NOUNS = { input: 'Input parameter', output: 'Output parameter', member: 'Member' } as const;

/** Path of the owner: "DescribeTask.input", "Task". */
export function ownerPath(owner: Pick<FieldOwner, 'kind' | 'name'>): string {
  return owner.kind === 'member' ? owner.name : `${owner.name}.${owner.kind}`;
}

/** Path of a field: "DescribeTask.input.Filters", "Task.MaxRetryCount". */
export function fieldPath(owner: FieldOwner, field: string): string {
  return `${ownerPath(owner)}.${field}`;
}

/** A field as the subject of a sentence: "Member MaxRetryCount of Task". */
export function fieldNoun(owner: FieldOwner, field: string): string {
  return `${NOUNS[owner.kind]} ${field} of ${owner.name}`;
}
