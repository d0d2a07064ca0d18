import type { BoundaryChanges, BoundaryValue } from './boundary.js';

/**
 * Makes an input with new values in the places that the changes name; the given one stays as it is.
 *
 * @param at path of the object that the changes' own paths begin at; the input itself by default.
 */
export function applyChanges(input: object, changes: BoundaryChanges, at?: string): Record<string, unknown> {
  const start = at === undefined ? [] : at.split('.');
  let changed: unknown = input;
  for (const [path, value] of Object.entries(changes)) {
    changed = changedAt(changed, [...start, ...path.split('.')], expand(value));
  }
  return { ...Object(changed) };
}

/** Paths lead along own members alone, so that no name in them reaches a prototype. */
function changedAt(holder: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(holder)) {
    return holder.map((item, index) => (String(index) === step ? changedAt(item, rest, value) : item));
  }
  const members = new Map(Object.entries(Object(holder)));
  const member = changedAt(members.get(step), rest, value);
  if (member === undefined) members.delete(step);
  else members.set(step, member);
  return Object.fromEntries(members);
}

function expand(value: BoundaryValue): unknown {
  if (value === null) return undefined;
  if (typeof value !== 'object') return value;
  if ('is' in value) return value.is;
  return 'text' in value ? value.text.repeat(value.times) : Array.from({ length: value.times }, () => value.list);
}
