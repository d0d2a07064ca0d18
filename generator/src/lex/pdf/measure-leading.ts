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

/** The smallest distance counts that at least this share of the lines have: closer ones are oddities. */
const MIN_SHARE = 0.08;

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
  return { prose: leadingOf(prose), cell: leadingOf(cell) };
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

function leadingOf(ratios: readonly number[]): number {
  const sorted = [...ratios].sort((a, b) => a - b);
  const needed = Math.max(1, sorted.length * MIN_SHARE);
  for (let i = 0; i < sorted.length; i++) {
    const ratio = sorted[i] ?? 0;
    if (ratio > MAX_LEADING) break;
    let end = i;
    while ((sorted[end + 1] ?? Number.POSITIVE_INFINITY) <= ratio * 1.08) end++;
    if (end - i + 1 >= needed) return sorted[(i + end) >> 1] ?? ratio;
  }
  return DEFAULT_LEADING;
}
