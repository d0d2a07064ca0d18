import { isActionHeading } from '../lex-action.js';
import { plainText } from './compose-text.js';
import type { Typography } from './font-traits.js';
import type { TextLine } from './text-line.js';

/** Headings are this much larger than the body text, at least. */
const HEADING_SIZE = 1.08;

/** Lines of one heading are at most so far apart, as a share of the font's height. */
const HEADING_LEADING = 2;

/** Whether a line is a heading, or a part of one. */
export function isHeading(line: TextLine, typography: Typography): boolean {
  const { fonts } = typography;
  if (line.runs.some((run) => fonts[run.font]?.mono)) return false;
  if (isLarge(line, typography)) return true;
  return line.runs.every((run) => fonts[run.font]?.bold) && isActionHeading(plainText(line));
}

/** Whether a line is set larger than the body text. */
export function isLarge(line: TextLine, { bodySize }: Typography): boolean {
  return line.size >= bodySize * HEADING_SIZE;
}

/** Whether a line of a heading goes on with the one before. */
export function isSameHeading(before: TextLine, line: TextLine): boolean {
  return (
    before.page === line.page &&
    before.size === line.size &&
    before.y - line.y < line.size * HEADING_LEADING &&
    !isActionHeading(plainText(line))
  );
}
