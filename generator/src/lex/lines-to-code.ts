import type { Line } from '../extract/line.js';
import type { Code } from './block.js';

/** Code is hard-wrapped at 80 or 81 characters; a wrapped line may lose a space at its end. */
const WRAP_WIDTH = 79;

/** At a page's end nothing else tells a wrap from a line break, so that a full line is asked for. */
const PAGE_WRAP_WIDTH = 80;

/**
 * Undoes the hard wraps of a code block.
 *
 * One blank line between two lines is a wrap, two are a line break. Across a page end there are no blank lines: a full
 * line goes on, any other one ends.
 */
export function linesToCode(lines: readonly Line[]): Code {
  const text: string[] = [];
  const owners: number[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    if (before !== undefined && isWrap(before, line)) {
      text[text.length - 1] += line.text;
    } else {
      text.push(line.text);
    }
    owners.push(text.length - 1);
    before = line;
  }
  return { kind: 'code', text, lines: [...lines], owners };
}

/** Whether `line` continues the hard-wrapped line `before`. */
export function isWrap(before: Line, line: Line): boolean {
  if (line.pageStart) return before.text.length >= PAGE_WRAP_WIDTH;
  return line.gap === 1 && before.text.length >= WRAP_WIDTH;
}
