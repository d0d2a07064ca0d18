import type { Origin } from '@specloom/spec';

/** A line of the document, with its place. */
export interface PlacedLine {
  text: string;
  at: Origin;
}

/** Characters that reflowing adds, drops or moves. */
const LOOSE = /[\s\u00a0`•*-]+/g;

/** Enough of a phrase to know it by, and the least that still tells it from others. */
const KEY = 40;
const LEAST_KEY = 6;

/**
 * The place in the document where a phrase of a description starts: the line that its first characters stand on.
 *
 * @param lines that the description was read from; cells of other columns may stand between them
 */
export function locatePhrase(text: string, from: number, lines: readonly PlacedLine[]): Origin | null {
  const { document, starts } = squeeze(lines);
  const before = text.slice(0, from).replace(LOOSE, '');
  const phrase = text.slice(from, from + 2 * KEY).replace(LOOSE, '');
  // Cells that stand between the lines break a phrase apart: then a shorter part of it has to do.
  for (let length = Math.min(KEY, phrase.length); length >= Math.min(LEAST_KEY, phrase.length); length >>= 1) {
    const at = nthIndex(document, phrase.slice(0, length), count(before, phrase.slice(0, length)));
    if (at >= 0) return lines[lineAt(starts, at)]?.at ?? null;
    if (length === 0) break;
  }
  return null;
}

interface Squeezed {
  document: string;
  /** Where each line starts. */
  starts: number[];
}

/** A description has several phrases, and is squeezed once. */
const squeezed = new WeakMap<readonly PlacedLine[], Squeezed>();

function squeeze(lines: readonly PlacedLine[]): Squeezed {
  const known = squeezed.get(lines);
  if (known) return known;
  const fresh: Squeezed = { document: '', starts: [] };
  for (const line of lines) {
    fresh.starts.push(fresh.document.length);
    fresh.document += line.text.replace(LOOSE, '');
  }
  squeezed.set(lines, fresh);
  return fresh;
}

function lineAt(starts: readonly number[], at: number): number {
  let index = 0;
  while (index + 1 < starts.length && (starts[index + 1] ?? Number.POSITIVE_INFINITY) <= at) index++;
  return index;
}

function count(text: string, part: string): number {
  let found = 0;
  if (part !== '') for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}

function nthIndex(text: string, part: string, n: number): number {
  let at = part === '' ? -1 : text.indexOf(part);
  for (let i = 0; i < n && at >= 0; i++) at = text.indexOf(part, at + part.length);
  return at;
}
