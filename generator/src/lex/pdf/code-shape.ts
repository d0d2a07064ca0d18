import { least, median } from '../../extremes.js';
import { plainText } from './compose-text.js';
import type { Typography } from './font-traits.js';
import type { FilledGrid } from './layout-page.js';
import type { FlowElement, PdfFlow } from './pdf-flow.js';
import type { TextLine } from './text-line.js';

/** How a document sets its code. */
export interface CodeShape {
  /** Distance of unindented code from the left border of its box; null where code has no boxes. */
  inset: number | null;
  /** Where full lines of code end whose box shows no right border; null where no lines do. */
  limit: number | null;
}

/** Share of a block's letters that are monospaced in code; names in Chinese fall back on another font. */
const MONO_SHARE = 0.5;

/** The same for a line without a box around it. */
const FREE_MONO_SHARE = 0.9;

/** So many lines that end at the same place were broken there. */
const ENOUGH_FULL_LINES = 3;

/** Whether a line without a box around it is code: a Latin word in another font shows that it is prose. */
export function isCodeLine(line: TextLine, typography: Typography): boolean {
  const isProse = line.runs.some(({ font, text }) => !typography.fonts[font]?.mono && /[A-Za-z]/.test(text));
  return !isProse && isCode([line], typography, FREE_MONO_SHARE);
}

/** Whether lines are code. */
export function isCode(lines: readonly TextLine[], { fonts }: Typography, share = MONO_SHARE): boolean {
  let all = 0;
  let mono = 0;
  for (const { runs } of lines) {
    for (const run of runs) {
      all += run.text.length;
      if (fonts[run.font]?.mono) mono += run.text.length;
    }
  }
  return all > 0 && mono >= all * share;
}

/** The lines of a box of one column, or null where the grid has more. */
export function boxLines({ cells, grid }: FilledGrid): TextLine[] | null {
  return grid.xs.length === 2 ? cells.flatMap((row) => row[0] ?? []) : null;
}

/** Measures how the code of a document is set. */
export function measureCode({ elements, typography }: PdfFlow): CodeShape {
  const insets: number[] = [];
  const ends = new Map<number, number>();
  for (const element of elements) {
    const lines = codeLines(element, typography);
    if (!lines) continue;
    for (const line of lines) {
      if (plainText(line).length < 40) continue;
      const end = Math.round(line.right);
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
    if (element.kind !== 'grid') continue;
    insets.push(least(lines, ({ x }) => x) - element.grid.grid.left);
  }
  return { inset: median(insets), limit: commonEnd(ends) };
}

function codeLines(element: FlowElement, typography: Typography): TextLine[] | null {
  const lines = element.kind === 'line' ? [element.line] : boxLines(element.grid);
  return lines && isCode(lines, typography) ? lines : null;
}

/** The farthest end that several lines share, else the farthest of all. */
function commonEnd(ends: ReadonlyMap<number, number>): number | null {
  const shared = [...ends].filter(([, count]) => count >= ENOUGH_FULL_LINES).map(([end]) => end);
  if (shared.length > 0) return Math.max(...shared);
  return ends.size === 0 ? null : Math.max(...ends.keys());
}
