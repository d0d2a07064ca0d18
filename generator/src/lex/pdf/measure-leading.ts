import type { Typography } from './font-traits.js';
import type { PageLayout } from './layout-page.js';
import type { TextLine } from './text-line.js';

/** Distance of the lines of a paragraph, as a share of the font's height. */
export interface Leading {
  /** Outside tables. */
  prose: number;
  /** In the cells of tables. */
  cell: number;
}

/** Lines of a paragraph are never farther apart. */
const MAX_LEADING = 2;

/** Where no paragraph has two lines. */
const DEFAULT_LEADING = 1.5;

/** Distances that differ by less than this share are one: printers round them, and inline code moves lines apart. */
const SPREAD = 0.08;

/** A paragraph ends where the next line is farther away than the leading times this. */
const BREAK = 1.22;

/** Measures how far the lines of a paragraph stand apart. */
export function measureLeading(layouts: readonly PageLayout[], typography: Typography): Leading {
  const prose: number[] = [];
  const cell: number[] = [];
  for (const { grids, lines } of layouts) {
    collect(lines, prose, typography);
    for (const { cells, grid } of grids)
      if (grid.xs.length > 2) for (const own of cells.flat()) collect(own, cell, typography);
  }
  const proseLeading = leadingOf(prose);
  return { prose: proseLeading, cell: cell.length === 0 ? proseLeading : leadingOf(cell) };
}

/** Whether a line starts a new paragraph, by its distance from the one before it. */
export function isBreak(before: TextLine, line: TextLine, leading: number): boolean {
  return before.y - line.y > leading * BREAK * Math.min(before.size, line.size);
}

function collect(lines: readonly TextLine[], into: number[], typography: Typography): void {
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1];
    const line = lines[i];
    if (!before || !line || before.size !== line.size || line.size > typography.bodySize * 1.1) continue;
    if (typography.fonts[line.runs[0]?.font ?? -1]?.mono) continue;
    into.push((before.y - line.y) / line.size);
  }
}

/** The middle of the distances that are most frequent, within a small share of each other. */
function leadingOf(ratios: readonly number[]): number {
  const sorted = ratios.filter((ratio) => ratio > 0 && ratio <= MAX_LEADING).sort((a, b) => a - b);
  let best = { count: 0, middle: DEFAULT_LEADING };
  let end = 0;
  for (let start = 0; start < sorted.length; start++) {
    const least = sorted[start] ?? 0;
    while (end < sorted.length && (sorted[end] ?? 0) <= least * (1 + SPREAD)) end++;
    if (end - start > best.count) best = { count: end - start, middle: sorted[(start + end - 1) >> 1] ?? least };
  }
  return best.middle;
}
