import type { PageLink } from '../../extract/pdf/pdf-page.js';
import { least, most } from '../../extremes.js';
import { plainText } from './compose-text.js';
import { type FreeHeader, freeHeader } from './free-header.js';
import type { HeaderColumns } from './header-columns.js';
import { isBreak } from './measure-leading.js';
import { appendRow, continues, type GridRow, WHOLE_CODE } from './stitch-grids.js';
import type { TextLine } from './text-line.js';

/** A table that no rules enclose, read by where its columns begin. */
export interface FreeTable {
  columns: HeaderColumns;
  headers: TextLine[];
  rows: GridRow[];
}

/** Text may begin so far left of its column, in points. */
const TOLERANCE = 3;

/** A run that goes so far into the next column belongs to no table, in points. */
const OVERLAP = 12;

/** Lines of a cell are at least so far apart, as a share of the leading. */
const LINE = 0.8;

/** How the first line of a row stands to the line above it. */
interface Start {
  apart: boolean;
  /** It stands too near to be the next line of one cell. */
  near: boolean;
}

/** Two columns have so much between them at most, as a share of the font's height. */
const PADDINGS = 2.5;

/** What the lines of a table are read with. */
export interface FreeTableContext {
  /** Distance of the lines of a paragraph. */
  leading: number;
  linksOf: (page: number) => readonly PageLink[];
  /** Names of the data types that the document defines. */
  types: ReadonlySet<string>;
  /** Whether a line ends the table. */
  isEnd: (line: TextLine) => boolean;
}

/**
 * Reads a table without rules that begins at a line; null where there is none. `next` is the line after what was looked at.
 *
 * Each row begins with a line that has all short cells, set apart from the line above unless it has a Required of its own.
 */
export function readFreeTable(
  lines: readonly TextLine[],
  from: number,
  context: FreeTableContext,
): { table: FreeTable | null; next: number } {
  const header = freeHeader(lines, from);
  if (header === null) return { table: null, next: from };
  const table: FreeTable = { columns: header.columns, headers: [...header.lines], rows: [] };
  let next = from + header.lines.length;
  const starts: Start[] = [];
  let before = header.lines[header.lines.length - 1];
  for (let line = lines[next]; line && !context.isEnd(line); line = lines[next]) {
    const again = freeHeader(lines, next, header.lines.length);
    if (again !== null && again.columns.roles.join() === header.columns.roles.join()) {
      table.headers.push(...again.lines);
      next += again.lines.length;
      before = again.lines[again.lines.length - 1];
      continue;
    }
    const cells = splitCells(line, header);
    if (cells === null) break;
    const apart = before === undefined || before.page !== line.page || isBreak(before, line, context.leading);
    const count = table.rows.length;
    addLine(table, cells, apart, line, context);
    if (count > 0 && table.rows.length > count && before?.page === line.page)
      starts.push({ apart, near: before.y - line.y < context.leading * LINE * line.size });
    before = line;
    next++;
  }
  setRooms(table, header);
  joinOverPages(table, context.types);
  const broken = isUneven(starts) || table.rows.some((row) => isMisaligned(row, table.columns));
  return { table: broken || table.rows.length === 0 ? null : table, next };
}

/** A page's first line looks like a row of its own where all cells of a row go on. */
function joinOverPages(table: FreeTable, types: ReadonlySet<string>): void {
  const rows: GridRow[] = [];
  for (const row of table.rows) {
    const before = rows[rows.length - 1];
    const isNext = before !== undefined && lastPage(before) < firstPage(row);
    if (isNext && continues(before, row, table.columns.roles, types)) appendRow(before, row);
    else rows.push(row);
  }
  table.rows = rows;
}

function firstPage({ cells }: GridRow): number {
  return least(cells, ([line]) => line?.page ?? Number.POSITIVE_INFINITY);
}

function lastPage({ cells }: GridRow): number {
  return most(cells, (lines) => lines[lines.length - 1]?.page ?? 0);
}

/** Where cells are set in the middle of their rows, names stand anywhere beside the lines of their texts. */
function isUneven(starts: readonly Start[]): boolean {
  return starts.some(({ near }) => near) || (starts.some(({ apart }) => apart) && starts.some(({ apart }) => !apart));
}

/**
 * Where cells are set in the middle of their rows, the first lines of a text stand above the row's name, and a name may seem to go
 * on although its line had room for any letter, or with a code of its own.
 */
function isMisaligned({ cells, rooms }: GridRow, { roles }: HeaderColumns): boolean {
  const column = roles.indexOf('name');
  const names = cells[column] ?? [];
  const [name] = names;
  const text = cells[roles.indexOf('text')]?.[0];
  if (name === undefined || (text?.page === name.page && Math.abs(text.y - name.y) > TOLERANCE)) return true;
  return names.some((line, index) => {
    const [before, whole] = [names[index - 1], plainText(line)];
    if (before === undefined) return false;
    const above = plainText(before);
    const hadRoom = before.right + before.size < (rooms[column]?.right ?? 0) && !/[ -]/.test(above);
    return hadRoom || (above.includes('.') && WHOLE_CODE.test(whole));
  });
}

/** The parts of a line by column; null where one of them spans columns. */
function splitCells(line: TextLine, { starts }: FreeHeader): (TextLine | null)[] | null {
  const cells: (TextLine | null)[] = starts.map(() => null);
  for (const run of line.runs) {
    let column = 0;
    for (let i = 1; i < starts.length; i++) if (run.x >= (starts[i] ?? 0) - TOLERANCE) column = i;
    const right = run.x + run.width;
    if (right > (starts[column + 1] ?? Number.POSITIVE_INFINITY) + OVERLAP) return null;
    const cell = cells[column];
    if (cell) {
      cell.runs.push(run);
      cell.right = Math.max(cell.right, right);
    } else cells[column] = { page: line.page, runs: [run], x: run.x, right, y: line.y, size: line.size };
  }
  return cells;
}

function addLine(
  table: FreeTable,
  cells: readonly (TextLine | null)[],
  apart: boolean,
  line: TextLine,
  { linksOf }: FreeTableContext,
): void {
  const { roles } = table.columns;
  const needed =
    roles.length > 2 ? roles.filter((role) => role !== 'text') : roles.filter((role) => role !== 'text' || apart);
  const whole = needed.every((role) => cells[roles.indexOf(role)] !== null);
  const last = table.rows[table.rows.length - 1];
  if (last && !(whole && (apart || roles.includes('required')))) {
    cells.forEach((cell, column) => {
      if (cell) last.cells[column]?.push(cell);
    });
    return;
  }
  const links = linksOf(line.page);
  const linksAt = (column: number): string[] => {
    const cell = cells[column];
    return cell ? links.filter((link) => covers(link, cell)).map(({ url }) => url) : [];
  };
  table.rows.push({
    cells: cells.map((cell) => (cell ? [cell] : [])),
    rooms: [],
    typeLinks: linksAt(roles.indexOf('type')),
    nameLinks: linksAt(roles.indexOf('name')).map((url) => ({ page: line.page, url })),
    openTop: false,
    openBottom: false,
  });
}

function covers(link: PageLink, { x, y, size }: TextLine): boolean {
  const middle = y + size * 0.3;
  return link.left <= x + TOLERANCE && x < link.right && link.bottom <= middle && middle <= link.top;
}

/** The farthest line of a column shows where its room ends, at least so far from the next column. */
function setRooms({ rows, columns }: FreeTable, { starts }: FreeHeader): void {
  const rooms = columns.roles.map((_, column) => {
    const lines = rows.flatMap((row) => row.cells[column] ?? []);
    const size = Math.max(
      0,
      most(lines, (line) => line.size),
    );
    const next = starts[column + 1];
    const nearest = next === undefined ? 0 : next - PADDINGS * size;
    return {
      left: starts[column] ?? 0,
      right: Math.max(
        nearest,
        most(lines, ({ right }) => right),
      ),
    };
  });
  for (const row of rows) row.rooms = rooms;
}
