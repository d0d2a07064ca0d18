import { shapeAnswer } from '../answers/shape-answer.js';
import type { MockField } from '../definition/mock-definition.js';
import { setOwn } from '../wire/set-own.js';
import type { MembersOf } from '../wire/unflatten.js';

/** A resource as its read actions show it. */
export type ResourceItem = Record<string, unknown>;

/** Members that hold when a resource was made, and when it was changed last. */
const CREATED = /^Creat(?:e|ed|ion)(?:Time|At|On)$/;
const UPDATED = /^(?:Update|Updated|Modify|Modified)(?:Time|At|On)$/;

/** A new resource: the present time in the members that tell it, and plain values in the others. */
export function newItem(members: readonly MockField[], now: number, membersOf: MembersOf): ResourceItem {
  const item: ResourceItem = {};
  for (const member of members) {
    const value =
      CREATED.test(member.name) || UPDATED.test(member.name) ? timeText(member, now) : plainValue(member, membersOf);
    setOwn(item, member.name, value);
  }
  return item;
}

/** Takes over each parameter that is one of these members. */
export function changeItem(item: ResourceItem, members: readonly MockField[], input: Record<string, unknown>): void {
  for (const { name } of members) {
    if (Object.hasOwn(input, name) && input[name] !== undefined) {
      setOwn(item, name, input[name]);
    }
  }
}

/** Sets the members that say when a resource was changed last. */
export function touchItem(item: ResourceItem, members: readonly MockField[], now: number): void {
  for (const member of members) {
    if (UPDATED.test(member.name)) {
      setOwn(item, member.name, timeText(member, now));
    }
  }
}

function plainValue(member: MockField, membersOf: MembersOf): unknown {
  if (member.nullable) {
    return null;
  }
  if (member.type.kind === 'array') {
    return [];
  }
  if (member.type.kind === 'string') {
    return member.constraints?.enum?.values[0] ?? '';
  }
  return shapeAnswer([member], membersOf)[member.name];
}

function timeText({ type }: MockField, now: number): unknown {
  const iso = new Date(now).toISOString();
  switch (type.kind) {
    case 'integer':
      return Math.floor(now / 1000);
    case 'date':
      return iso.slice(0, 10);
    case 'timestamp':
      return iso.slice(0, 19).replace('T', ' ');
    default:
      return `${iso.slice(0, 19)}Z`;
  }
}
