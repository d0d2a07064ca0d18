import type { Origin } from '@specloom/spec';
import type { PlacedLine } from '../locate-phrase.js';

/** Enough of a value to find it by. */
const MAX_KEY = 60;

interface Joined {
  text: string;
  starts: number[];
  /** Where the answer begins. */
  answer: number;
}

/** An example has several values, and its lines are joined once: what a hard wrap broke apart is whole then. */
const joined = new WeakMap<readonly PlacedLine[], Joined>();

/**
 * The place of a value in the lines of its example: of `"Name": value`, or of `Name=value` in a query.
 *
 * Values that an example has several times are found at the first of them.
 */
export function exampleLine(
  lines: readonly PlacedLine[],
  side: 'request' | 'answer',
  name: string,
  value: unknown,
): Origin | null {
  if (lines.length === 0) return null;
  const { text, starts, answer } = join(lines);
  const from = side === 'answer' ? answer : 0;
  const simple = typeof value !== 'object' || value === null ? (JSON.stringify(value) ?? '') : '';
  const plain = typeof value === 'string' ? value : simple;
  const keys = [
    `"${name}": ${simple}`,
    `"${name}":${simple}`,
    ...(side === 'request' ? [`${name}=${plain}`] : []),
    `"${name}":`,
    ...(side === 'request' ? [`${name}=`, `${name}.`] : []),
  ];
  for (const key of keys) {
    const at = text.indexOf(key.slice(0, MAX_KEY), from);
    if (at >= 0) return lines[lineAt(starts, at)]?.at ?? null;
  }
  return null;
}

function join(lines: readonly PlacedLine[]): Joined {
  const known = joined.get(lines);
  if (known) return known;
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    starts.push(text.length);
    text += line.text;
  }
  const fresh = { text, starts, answer: Math.max(0, text.lastIndexOf('"Response"')) };
  joined.set(lines, fresh);
  return fresh;
}

function lineAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
