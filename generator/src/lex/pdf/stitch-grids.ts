import type { PageLink } from '../../extract/pdf/pdf-page.js';
import { SCALAR_NAMES } from '../type-names.js';
import { plainText } from './compose-text.js';
import type { ColumnRole, HeaderColumns } from './header-columns.js';
import type { FilledGrid } from './layout-page.js';
import type { TextLine } from './text-line.js';

/** A row of a table, possibly over several pages. */
export interface GridRow {
  /** Lines by column. */
  cells: TextLine[][];
  /** Where the room for text ends, by column. */
  limits: number[];
  /** Addresses of the links in the type's cell. */
  typeLinks: string[];
  /** Addresses of the links in the name's cell. */
  nameLinks: { page: number; url: string }[];
  /** No rule ends the row. */
  openBottom: boolean;
  openTop: boolean;
}

/** A row without anything in it. */
export const EMPTY_ROW: GridRow = {
  cells: [],
  limits: [],
  typeLinks: [],
  nameLinks: [],
  openBottom: false,
  openTop: false,
};

/** Columns of fragments of one table differ by less than this, in points. */
const SAME_COLUMN = 3;

/** Whether two grids have their columns at the same places. */
export function sameColumns(one: FilledGrid, other: FilledGrid): boolean {
  return (
    one.grid.xs.length === other.grid.xs.length &&
    one.grid.xs.every((x, index) => Math.abs(x - (other.grid.xs[index] ?? 0)) < SAME_COLUMN)
  );
}

/** The titles of the columns that a row shows. */
export function rowTitles(row: GridRow): string[] {
  return row.cells.map((lines) => lines.map(plainText).join(' '));
}

/** The rows of a grid, the empty ones at its ends aside: slivers of a row whose text is all on the other page. */
export function gridRows(filled: FilledGrid): GridRow[] {
  const { grid, cells } = filled;
  const last = cells.length - 1;
  return cells.map((row, index) => ({
    cells: row,
    limits: grid.xs.slice(1).map((border, column) => border - insetOf(filled, column)),
    typeLinks: [],
    nameLinks: [],
    openTop: index === 0 && grid.openTop,
    openBottom: index === last && grid.openBottom,
  }));
}

/** Adds to rows the addresses of the links in their cells. */
export function addLinks(rows: readonly GridRow[], filled: FilledGrid, { roles }: HeaderColumns): void {
  const name = roles.indexOf('name');
  const type = roles.indexOf('type');
  rows.forEach((row, index) => {
    for (const link of filled.page.links) {
      const cell = cellOf(filled, link);
      if (cell?.row !== index) continue;
      if (cell.column === type) row.typeLinks.push(link.url);
      if (cell.column === name && !row.nameLinks.some(({ url }) => url === link.url))
        row.nameLinks.push({ page: filled.page.index, url: link.url });
    }
  });
}

/**
 * Whether a row at the top of a page goes on with the one at the bottom of the page before.
 *
 * It does where one of the two lacks a short cell, such as a name or a type: each row of the template has them all; and where
 * only both types together are a known one. A row that the rules leave open does, unless both parts have a type or a Required of their own (in other tables a value or a text).
 */
export function continues(
  before: GridRow,
  row: GridRow,
  roles: readonly ColumnRole[],
  types: ReadonlySet<string>,
): boolean {
  const has = (one: GridRow, role: ColumnRole): boolean => (one.cells[roles.indexOf(role)] ?? []).length > 0;
  const needed = roles.length > 2 ? roles.filter((role) => role !== 'text') : roles;
  const isPart = (one: GridRow): boolean => !needed.every((role) => has(one, role));
  if (isPart(before) || isPart(row)) return true;
  const first = typeText(before, roles);
  if (!isKnown(first, types) && isKnown(first + typeText(row, roles), types)) return true;
  if (!before.openBottom && !row.openTop) return false;
  const short: ColumnRole[] = roles.includes('type') ? ['type', 'required'] : ['value', 'text'];
  return !(short.some((role) => has(before, role)) && short.some((role) => has(row, role)));
}

function typeText(row: GridRow, roles: readonly ColumnRole[]): string {
  const lines = row.cells[roles.indexOf('type')] ?? [];
  return lines.map(plainText).join('').replace(/\s+/g, '');
}

function isKnown(type: string, types: ReadonlySet<string>): boolean {
  const name = type.replace(/^(?:Arrayof)+/, '');
  return types.has(name) || SCALAR_NAMES.has(name);
}

/** Appends the rest of a row to its beginning. */
export function appendRow(before: GridRow, rest: GridRow): void {
  before.cells = before.cells.map((lines, column) => [...lines, ...(rest.cells[column] ?? [])]);
  before.typeLinks.push(...rest.typeLinks);
  before.nameLinks.push(...rest.nameLinks);
  before.openBottom = rest.openBottom;
}

function cellOf({ grid }: FilledGrid, link: PageLink): { row: number; column: number } | null {
  const x = Math.min(link.left + 1, (link.left + link.right) / 2);
  const y = (link.bottom + link.top) / 2;
  const row = grid.ys.findIndex((border, i) => i > 0 && y >= border) - 1;
  const column = grid.xs.findIndex((border, i) => i > 0 && x <= border) - 1;
  return row < 0 || column < 0 || y > grid.top ? null : { row, column };
}

/** Distance of a column's text from its left border; the right one is taken to be the same. */
function insetOf({ grid, cells }: FilledGrid, column: number): number {
  const xs = cells.flatMap((row) => (row[column] ?? []).map((line) => line.x));
  return xs.length === 0 ? 0 : Math.max(0, Math.min(...xs) - (grid.xs[column] ?? 0));
}
