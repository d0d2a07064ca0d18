import type { PdfContent } from '../../extract/pdf/pdf-page.js';
import { plainText } from './compose-text.js';
import type { PdfFlow } from './pdf-flow.js';
import type { PdfProblem } from './pdf-problem.js';
import type { TextLine } from './text-line.js';

/** `Page 12 of 130`, or `of 130` below it. */
const TOTAL = /\bof (\d{1,6})$/;

/** What of the pages is missing, damaged, or cut off. */
export function findPageProblems(content: PdfContent, flow: PdfFlow): PdfProblem[] {
  return [...damagedPages(content, flow), ...missingPages(flow), ...cutLines(flow)];
}

function damagedPages(content: PdfContent, { numbers }: PdfFlow): PdfProblem[] {
  return content.pages.flatMap(({ damage }, index) =>
    damage.length === 0
      ? []
      : [
          {
            rule: 'damaged-page',
            severity: 'error' as const,
            message: `Page ${numbers[index]}: parts of it cannot be read (${damage.join('; ')}); is the PDF damaged?`,
            origins: [{ page: numbers[index] ?? index + 1, line: 1 }],
            key: String(index),
          },
        ],
  );
}

/** Printed numbers that do not follow each other, and a last one that is not the total that is printed beside it. */
function missingPages({ numbers, furniture }: PdfFlow): PdfProblem[] {
  const problems: PdfProblem[] = [];
  numbers.forEach((found, index) => {
    const expected = (numbers[index - 1] ?? found - 1) + 1;
    if (found === expected) return;
    const count = Math.abs(found - expected);
    problems.push({
      rule: 'missing-pages',
      severity: 'error',
      message: `The page number ${found} is printed on what should be page ${expected}: before it, ${count} page${count === 1 ? '' : 's'} ${found > expected ? 'are missing' : 'stand too much'}`,
      origins: [{ page: found, line: 1 }],
      key: String(expected),
    });
  });
  const totals = furniture.flatMap(({ text }) => TOTAL.exec(text)?.[1] ?? []).map(Number);
  const total = Math.max(0, ...totals);
  const last = numbers[numbers.length - 1] ?? 0;
  if (last < total) {
    problems.push({
      rule: 'missing-pages',
      severity: 'error',
      message: `The document ends on page ${last} of ${total}; expected ${total - last} more`,
      origins: [{ page: last, line: 1 }],
      key: 'end',
    });
  }
  return problems;
}

/** Lines that end where the page or its clip ends: printers drop what lies beyond. */
function cutLines(flow: PdfFlow): PdfProblem[] {
  const problems: PdfProblem[] = [];
  for (const element of flow.elements) {
    const lines = element.kind === 'line' ? [element.line] : element.grid.cells.flat(2);
    const edge = element.kind === 'grid' && element.grid.grid.openRight ? element.grid.grid.right : element.width;
    for (const line of lines) {
      if (!isCut(line, edge)) continue;
      const text = plainText(line);
      problems.push({
        rule: 'clipped-text',
        severity: 'warning',
        message: `The line "${text.length > 80 ? `…${text.slice(-77)}` : text}" is cut off at the right edge; what followed is lost`,
        origins: [flow.book.placeOf(line)],
        key: text,
      });
    }
  }
  return problems;
}

/** The last letter that was kept reaches the edge, or nearly so. */
function isCut({ right, size }: TextLine, edge: number): boolean {
  return right > edge - size * 0.3;
}
