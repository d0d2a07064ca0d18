import type { Line } from '../../extract/line.js';
import { composeTexts } from './compose-text.js';
import type { Typography } from './font-traits.js';
import { isBreak } from './measure-leading.js';
import type { PdfFlow } from './pdf-flow.js';
import type { Room } from './stitch-grids.js';
import type { TextLine } from './text-line.js';

/** Blank lines that a certain paragraph break counts for. */
export const PARAGRAPH_GAP = 2;

/** The first lines of a list's items stand farther to the right than the text around them, by this share of the font's height at least. */
export const INDENT = 0.8;

/** What follows such an item belongs to it: `- name - String - Required: No - (Filter condition)`. */
const UNFINISHED = /[):,-]$/;

/** A line that the author ended after a sentence ended a paragraph. */
export const SENTENCE_END = /[.!?:。：][”"')\u00a0]*$/;

/** Such words open a paragraph. */
const OPENING = /^(?:Notes?|Valid values?|Values?|Value range|Default(?: value)?|Unit): /i;

/** Width of a space, as a share of the font's height. */
const SPACE_WIDTH = 0.26;

/** Widths of words are only known so far, as a share of the font's height. */
const UNSURE = 0.5;

/** Where prose stands and how its lines follow each other. */
export interface ProseFrame {
  /** Distance of the lines of a paragraph, as a share of the font's height. */
  leading: number;
  /** Where the room for text begins and ends. */
  room: Room;
  /** Indented lines start the items of lists, whose bullets are no text. */
  lists: boolean;
}

/**
 * Makes lines of the document out of the lines of a cell or of the page, with the breaks between paragraphs as gaps, and
 * the items of lists with a hyphen.
 *
 * Between two pages there is no distance to measure: a line goes on when the next word had no room left on it.
 */
export function toProse(shapes: readonly TextLine[], frame: ProseFrame, flow: PdfFlow): Line[] {
  const { left, right } = frame.room;
  const texts = composeTexts(shapes, left, flow.typography);
  const indented = shapes.map((shape) => frame.lists && startOf(shape, flow) - left > INDENT * shape.size);
  return shapes.map((shape, index) => {
    const before = shapes[index - 1];
    const text = texts[index] ?? '';
    if (before === undefined) return flow.book.add(shape, indented[index] ? `- ${text}` : text);
    if (indented[index]) return mark(flow.book.add(shape, `- ${text}`, PARAGRAPH_GAP), false);
    const full = isFull(before, shape, right, flow.typography);
    const said = texts[index - 1] ?? '';
    const ended = !full && (indented[index - 1] ? !UNFINISHED.test(said) : SENTENCE_END.test(said));
    const breaks =
      ended ||
      (before.page === shape.page
        ? isBreak(before, shape, frame.leading)
        : !full || (SENTENCE_END.test(said) && OPENING.test(text)));
    return mark(
      flow.book.add(shape, text, breaks ? PARAGRAPH_GAP : 0),
      breaks ? false : overshoot(before, shape, right, flow.typography) > 0 ? true : undefined,
    );
  });
}

/**
 * The same lines, those joined that a narrow column broke inside a word: such a word begins its line, and fills it.
 *
 * @param shapes where the lines stand, one for each
 */
export function joinBrokenWords(lines: readonly Line[], shapes: readonly TextLine[], limit: number): Line[] {
  const joined: Line[] = [];
  lines.forEach((line, index) => {
    const last = joined[joined.length - 1];
    const before = shapes[index - 1];
    const next = shapes[index];
    if (last && before && next && line.wraps === true && isBrokenWord(before, next, limit)) last.text += line.text;
    else joined.push({ ...line });
  });
  return joined;
}

function isBrokenWord({ runs, right }: TextLine, next: TextLine, limit: number): boolean {
  const text = runs.map((run) => run.text).join('');
  const first = next.runs[0];
  if (text.includes(' ') || !first || runs.length > 1 || /[-/]$/.test(text)) return false;
  return right <= limit + 1 && right + next.size * letterWidth(first.text) > limit;
}

/** Text that is known to go on with the line before, or known not to. */
function mark(line: Line, wraps: boolean | undefined): Line {
  if (wraps !== undefined) line.wraps = wraps;
  return line;
}

/** Where a line's text begins; a box around code begins farther to the left. */
function startOf({ x, runs }: TextLine, { typography }: PdfFlow): number {
  const first = runs[0];
  const code = first !== undefined && typography.fonts[first.font]?.mono === true;
  return code ? x - typography.codePadding * first.size : x;
}

/**
 * By how much the first word of the next line would have stuck out at the end of a line, in points: a line was broken because
 * it was full where this is positive, and by the author where it is clearly negative.
 */
export function overshoot(before: TextLine, next: TextLine, limit: number, { codePadding, fonts }: Typography): number {
  const [first] = next.runs;
  if (!first) return 0;
  const isMono = (font: number | undefined): boolean => fonts[font ?? -1]?.mono === true;
  const boxes = [before.runs.at(-1)?.font, first.font].filter(isMono).length;
  const space = next.size * (SPACE_WIDTH + boxes * codePadding);
  return before.right + space + firstWordEnd(next, codePadding) - first.x - limit;
}

/** Where the first word of a line ends; a bracket and the inline code in it are one word. */
function firstWordEnd({ runs }: TextLine, codePadding: number): number {
  let end = runs[0]?.x ?? 0;
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    if (before && run.x - end > (codePadding + SPACE_WIDTH / 2) * run.size) break;
    const text = run.text.trimStart();
    const word = text.split(/\s/, 1)[0] ?? '';
    end = run.x + (run.width * relativeWidth(word)) / Math.max(0.1, relativeWidth(text));
    if (word !== text) break;
  }
  return end;
}

/** Whether the first word of the next line had no room at the end of a line, as far as widths can be told. */
export function isFull(before: TextLine, next: TextLine, limit: number, typography: Typography): boolean {
  return overshoot(before, next, limit, typography) > -next.size * UNSURE;
}

/** Width that the first letter of a text has at most, as a share of the font's height. */
export function letterWidth(text: string): number {
  if (/^[mMW@%]/.test(text)) return 0.95;
  return /^[A-Zw&]/.test(text) ? 0.8 : 0.62;
}

/** Width of a text in a usual font, as a share of its height: a run tells its whole width only. */
function relativeWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/[iljtfrI.,:;'|!()[\]{} -]/.test(letter)) width += 0.3;
    else if (/[mwMW@%]/.test(letter)) width += 0.86;
    else if (/[A-Z_&]/.test(letter)) width += 0.68;
    else width += 0.53;
  }
  return width;
}
