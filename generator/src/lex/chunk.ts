import type { Line } from '../extract/line.js';
import { trimSpaces } from '../trim-spaces.js';

/** Index after the last line of the chunk that starts at `from`: the lines that follow without a blank line or page end. */
export function chunkEnd(lines: readonly Line[], from: number): number {
  let end = from + 1;
  for (let next = lines[end]; next !== undefined && next.gap === 0 && !next.pageStart; next = lines[end]) end++;
  return end;
}

/** The text of lines `from` to `end`, joined by single spaces. */
export function joinLines(lines: readonly Line[], from: number, end: number): string {
  let text = '';
  for (let i = from; i < end; i++) {
    const part = trimSpaces(lines[i]?.text ?? '');
    text = text === '' ? part : `${text} ${part}`;
  }
  return text;
}

/** Whether a line can start a chunk: it opens a page, or a blank line stands before it. */
export function startsChunk(line: Line): boolean {
  return line.gap > 0 || line.pageStart;
}
