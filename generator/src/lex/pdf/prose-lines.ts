import type { Line } from '../../extract/line.js';
import { composeTexts } from './compose-text.js';
import { isBreak } from './measure-leading.js';
import type { PdfFlow } from './pdf-flow.js';
import type { TextLine } from './text-line.js';

/** Blank lines that a certain paragraph break counts for. */
export const PARAGRAPH_GAP = 2;

/** The first lines of a list's items stand farther to the right than the text around them, by this share of the font's height at least. */
const INDENT = 0.8;

/** What follows such an item belongs to it: `- name - String - Required: No - (Filter condition)`. */
const UNFINISHED = /[):,-]$/;

/** Where prose stands and how its lines follow each other. */
export interface ProseFrame {
  /** Distance of the lines of a paragraph, as a share of the font's height. */
  leading: number;
  /** Where the room for text ends. */
  limit: number;
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
  const texts = composeTexts(shapes, flow.typography);
  const left = Math.min(...shapes.map((shape) => startOf(shape, flow)));
  const indented = shapes.map((shape) => frame.lists && startOf(shape, flow) - left > INDENT * shape.size);
  return shapes.map((shape, index) => {
    const before = shapes[index - 1];
    const text = texts[index] ?? '';
    if (before === undefined) return flow.book.add(shape, indented[index] ? `- ${text}` : text);
    if (indented[index]) return flow.book.add(shape, `- ${text}`, PARAGRAPH_GAP);
    const full = isFull(before, shape, frame.limit);
    const ended = indented[index - 1] && !full && !UNFINISHED.test(texts[index - 1] ?? '');
    const breaks = ended || (before.page === shape.page ? isBreak(before, shape, frame.leading) : !full);
    return flow.book.add(shape, text, breaks ? PARAGRAPH_GAP : 0);
  });
}

/** Where a line's text begins; a box around code begins farther to the left. */
function startOf({ x, runs }: TextLine, { typography }: PdfFlow): number {
  const first = runs[0];
  const code = first !== undefined && typography.fonts[first.font]?.mono === true;
  return code ? x - typography.codePadding * first.size : x;
}

/** Whether the first word of the next line had no room at the end of a line. */
export function isFull(before: TextLine, next: TextLine, limit: number): boolean {
  const first = next.runs[0];
  if (!first) return false;
  const word = first.text.trim().split(/\s/, 1)[0] ?? '';
  const width = (first.width / first.text.length) * (word.length + 1);
  return before.right + width > limit;
}
