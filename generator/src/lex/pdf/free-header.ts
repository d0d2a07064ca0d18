import type { TextRun } from '../../extract/pdf/pdf-page.js';
import { plainText } from './compose-text.js';
import { type HeaderColumns, headerColumns } from './header-columns.js';
import { runsToLines, type TextLine } from './text-line.js';

/** The header of a table without rules. */
export interface FreeHeader {
  columns: HeaderColumns;
  /** Where the columns begin, from left to right. */
  starts: number[];
  lines: TextLine[];
}

/** A title takes at most so many lines. */
const MAX_LINES = 3;

/** Lines of one header are at most so far apart, as a share of the font's height. */
const MAX_DISTANCE = 2.2;

/** Runs of one column begin or end so near each other, in points. */
const NEAR = 4;

/** Reads the header of a table that no rules enclose, at a line; null where there is none within so many lines. */
export function freeHeader(lines: readonly TextLine[], from: number, limit = MAX_LINES): FreeHeader | null {
  const own: TextLine[] = [];
  for (const line of lines.slice(from, from + limit)) {
    const before = own[own.length - 1];
    if (before && (before.page !== line.page || before.y - line.y > MAX_DISTANCE * line.size)) break;
    own.push(line);
    const groups = columnsOf(own.flatMap(({ runs }) => runs));
    const columns = headerColumns(groups.map((runs) => titleOf(runs, line.page)));
    if (columns !== null) {
      return { columns, starts: groups.map((runs) => Math.min(...runs.map(({ x }) => x))), lines: own };
    }
  }
  return null;
}

/** Groups runs that stand above each other, from left to right. */
function columnsOf(runs: readonly TextRun[]): TextRun[][] {
  const groups: { left: number; right: number; runs: TextRun[] }[] = [];
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    const last = groups[groups.length - 1];
    if (last && run.x < last.right + NEAR) {
      last.runs.push(run);
      last.right = Math.max(last.right, run.x + run.width);
    } else groups.push({ left: run.x, right: run.x + run.width, runs: [run] });
  }
  return groups.map((group) => group.runs);
}

function titleOf(runs: readonly TextRun[], page: number): string {
  return runsToLines(runs, page).map(plainText).join(' ');
}
