import type { ExampleValue } from './example-values.js';

/** Values of one kind at one declared place of an example: the first of them, and how many there are. */
export interface ValueGroup {
  first: ExampleValue;
  count: number;
}

/** Groups values by example, side and declared path, so that a list with ten alike misfits is one finding. */
export function groupValues(values: readonly ExampleValue[]): ValueGroup[] {
  const groups = new Map<string, ValueGroup>();
  for (const value of values) {
    const key = JSON.stringify([value.example, value.side, value.at]);
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { first: value, count: 1 });
  }
  return [...groups.values()];
}
