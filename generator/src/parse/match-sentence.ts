import { append } from '../append.js';
import type { Line } from '../extract/line.js';
import type { Block } from '../lex/block.js';

/** A sentence of the template takes at most this many paragraphs: its wraps can look like paragraph ends. */
const MAX_PARAGRAPHS = 6;

/**
 * Matches a sentence that the template has on every page, wherever its lines are broken, and returns the index after
 * its paragraphs, or null.
 */
export function matchSentence(blocks: readonly Block[], from: number, sentence: string): number | null {
  const wanted = squeeze(sentence);
  let found = '';
  for (let i = from; i < from + MAX_PARAGRAPHS; i++) {
    const block = blocks[i];
    if (block?.kind !== 'paragraph') return null;
    for (const line of block.lines) found += squeeze(line.text);
    if (found === wanted) return i + 1;
    if (!wanted.startsWith(found)) return null;
  }
  return null;
}

/** The lines of blocks `from` to `end`. */
export function linesOf(blocks: readonly Block[], from: number, end: number): Line[] {
  const lines: Line[] = [];
  for (let i = from; i < end; i++) {
    const block = blocks[i];
    if (block && block.kind !== 'table') append(lines, block.lines);
  }
  return lines;
}

function squeeze(text: string): string {
  return text.replace(/[\s\u00a0]+/g, '');
}
