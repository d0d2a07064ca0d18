import { append } from '../../append.js';
import type { Line } from '../../extract/line.js';
import { least } from '../../extremes.js';
import { isCodeLine } from './code-shape.js';
import { composeTexts, plainText } from './compose-text.js';
import { isBreak } from './measure-leading.js';
import type { FlowElement, PdfFlow } from './pdf-flow.js';
import { runsToLines, type TextLine } from './text-line.js';

/** Blank lines that the text form has between lines of code, and between paragraphs. */
const CODE_GAP = 2;
const PARAGRAPH_GAP = 1;

/** The lines of a chapter as the text form of a document has them: by position, without regard to cells. */
export function flowToText(elements: readonly FlowElement[], flow: PdfFlow): Line[] {
  const shapes = pageLines(elements);
  const texts = composeTexts(
    shapes,
    least(shapes, ({ x }) => x),
    flow.typography,
  );
  return shapes.map((shape, index) => {
    const before = shapes[index - 1];
    const code = isCodeLine(shape, flow.typography);
    const text = (code ? plainText(shape) : texts[index]) ?? '';
    const opensPage = before === undefined || before.page !== shape.page;
    return flow.book.add(shape, text, opensPage ? 0 : gapOf(before, shape, code, flow), opensPage);
  });
}

function gapOf(before: TextLine, shape: TextLine, code: boolean, { leading }: PdfFlow): number {
  if (code) return CODE_GAP;
  return isBreak(before, shape, Math.max(leading.prose, leading.cell)) ? PARAGRAPH_GAP : 0;
}

/** All that stands on one height of a page is one line. */
function pageLines(elements: readonly FlowElement[]): TextLine[] {
  const runs = new Map<number, TextLine['runs']>();
  for (const element of elements) {
    const lines = element.kind === 'line' ? [element.line] : element.grid.cells.flat(2);
    const own = runs.get(element.page) ?? [];
    for (const line of lines) append(own, line.runs);
    runs.set(element.page, own);
  }
  return [...runs].flatMap(([page, own]) => runsToLines(own, page));
}
