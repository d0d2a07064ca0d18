import type { PdfPage, TextRun } from '../../extract/pdf/pdf-page.js';
import { findGrids, type Grid } from './find-grids.js';
import { runsToLines, type TextLine } from './text-line.js';

/** A page's text, sorted out by what the ruled lines enclose. */
export interface PageLayout {
  page: PdfPage;
  /** From the top down. */
  grids: FilledGrid[];
  /** Lines outside all grids, from the top down. */
  lines: TextLine[];
  /** Text that does not run from left to right, such as a watermark. */
  turned: TextLine[];
}

/** A grid with the text of its cells. */
export interface FilledGrid {
  grid: Grid;
  page: PdfPage;
  /** Lines by row and column. */
  cells: TextLine[][][];
}

/** The point of a run that decides on its cell lies above its baseline, by this share of its height. */
const MIDDLE = 0.3;

/** Text may begin so far left of its cell's border, in points. */
const TOLERANCE = 1;

/** Puts the runs of a page into the cells of its grids. */
export function layoutPage(page: PdfPage): PageLayout {
  const grids = findGrids(page.rules);
  const free: TextRun[] = [];
  const inside = grids.map((grid) => emptyCells(grid));
  for (const run of page.runs.filter(({ turned }) => !turned)) {
    const y = run.y + run.size * MIDDLE;
    const index = grids.findIndex((grid) => encloses(grid, run.x, y));
    const grid = grids[index];
    const cells = inside[index];
    if (!grid || !cells) {
      free.push(run);
      continue;
    }
    const row = grid.ys.findIndex((border, i) => i > 0 && y >= border) - 1;
    for (const piece of splitAtBorders(run, grid.xs)) {
      const column = Math.min(columnOf(grid.xs, piece.x), grid.xs.length - 2);
      cells[Math.max(0, row)]?.[column]?.push(piece);
    }
  }
  return {
    page,
    grids: grids.map((grid, index) => ({
      grid,
      page,
      cells: (inside[index] ?? []).map((row) => row.map((runs) => runsToLines(runs, page.index))),
    })),
    lines: runsToLines(free, page.index),
    turned: page.runs.filter(({ turned }) => turned).flatMap((run) => runsToLines([run], page.index)),
  };
}

function emptyCells(grid: Grid): TextRun[][][] {
  return Array.from({ length: grid.ys.length - 1 }, () => Array.from({ length: grid.xs.length - 1 }, () => []));
}

function encloses(grid: Grid, x: number, y: number): boolean {
  const right = grid.openRight ? Number.POSITIVE_INFINITY : grid.right;
  return x >= grid.left - TOLERANCE && x <= right && y <= grid.top && y >= grid.bottom;
}

function columnOf(xs: readonly number[], x: number): number {
  let column = 0;
  for (let i = 1; i < xs.length; i++) if (x >= (xs[i] ?? 0) - TOLERANCE) column = i;
  return column;
}

/** The reader joins runs of neighbouring cells that stand close to each other; a space near the border parts them. */
function splitAtBorders(run: TextRun, xs: readonly number[]): TextRun[] {
  for (const border of xs) {
    if (border <= run.x + TOLERANCE || border >= run.x + run.width - TOLERANCE) continue;
    const perLetter = run.width / run.text.length;
    const wanted = (border - run.x) / perLetter;
    let best = -1;
    for (let at = run.text.indexOf(' '); at >= 0; at = run.text.indexOf(' ', at + 1))
      if (best < 0 || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at;
    if (best < 0 || Math.abs(best - wanted) > 3) continue;
    const head = { ...run, text: run.text.slice(0, best), width: best * perLetter };
    const tail = {
      ...run,
      text: run.text.slice(best + 1),
      x: Math.max(border + TOLERANCE, run.x + (best + 1) * perLetter),
      width: (run.text.length - best - 1) * perLetter,
    };
    return [head, ...splitAtBorders(tail, xs)];
  }
  return [run];
}
