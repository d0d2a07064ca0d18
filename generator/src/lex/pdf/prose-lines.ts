import type { Line } from '../../extract/line.js';
import { composeTexts } from './compose-text.js';
import { isBreak } from './measure-leading.js';
import type { PdfFlow } from './pdf-flow.js';
import type { TextLine } from './text-line.js';

/** Blank lines that a certain paragraph break counts for. */
export const PARAGRAPH_GAP = 2;

/**
 * Makes lines of the document out of the lines of a cell or of the page, with the breaks between paragraphs as gaps.
 *
 * Between two pages there is no distance to measure: a line goes on when the next word had no room left on it.
 *
 * @param limit where the room for text ends
 */
export function toProse(shapes: readonly TextLine[], leading: number, limit: number, flow: PdfFlow): Line[] {
  const texts = composeTexts(shapes, flow.typography);
  return shapes.map((shape, index) => {
    const before = shapes[index - 1];
    const breaks =
      before !== undefined &&
      (before.page === shape.page ? isBreak(before, shape, leading) : !isFull(before, shape, limit));
    return flow.book.add(shape, texts[index] ?? '', breaks ? PARAGRAPH_GAP : 0);
  });
}

/** Whether the first word of the next line had no room at the end of a line. */
export function isFull(before: TextLine, next: TextLine, limit: number): boolean {
  const first = next.runs[0];
  if (!first) return false;
  const word = first.text.trim().split(/\s/, 1)[0] ?? '';
  const width = (first.width / first.text.length) * (word.length + 1);
  return before.right + width > limit;
}
