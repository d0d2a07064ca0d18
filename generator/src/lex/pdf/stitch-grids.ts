import type { PageLink } from '../../extract/pdf/pdf-page.js';
import { least } from '../../extremes.js';
import { SCALAR_NAMES } from '../type-names.js';
import { plainText } from './compose-text.js';
import type { ColumnRole, HeaderColumns } from './header-columns.js';
import type { FilledGrid } from './layout-page.js';
import { letterWidth, SENTENCE_END } from './prose-lines.js';
import type { TextLine } from './text-line.js';

/** Where the room for a cell's text begins and ends. */
export interface Room {
  left: number;
  right: number;
}

/** A row of a table, possibly over several pages. */
export interface GridRow {
  /** Lines by column. */
  cells: TextLine[][];
  /** Where the room for text begins and ends, by column. */
  rooms: Room[];
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
  rooms: [],
  typeLinks: [],
  nameLinks: [],
  openBottom: false,
  openTop: false,
};

/** Names of scalars as they are put together again from the lines of a narrow column. */
const SCALARS: ReadonlySet<string> = new Set([...SCALAR_NAMES].map((name) => name.replace(/\s+/g, '')));

/** `InvalidParameter.Depot` is no rest of a name that was cut. */
export const WHOLE_CODE = /^[A-Z][A-Za-z0-9]*\./;

/** The titles of the columns that a row shows. */
export function rowTitles(row: GridRow): string[] {
  return row.cells.map((lines) => lines.map(plainText).join(' '));
}

/** The rows of a grid, the empty ones at its ends aside: slivers of a row whose text is all on the other page. */
export function gridRows(filled: FilledGrid, insets: readonly number[]): GridRow[] {
  const { grid, cells } = filled;
  const last = cells.length - 1;
  return cells.map((row, index) => ({
    cells: row,
    rooms: roomsOf(filled, insets),
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
 * It does where one of the two lacks a short cell, such as a name or a type: each row of the template has them all; where only
 * both types together are a known one; and in tables without types where the name is cut off, and so is its text or value. A row
 * that the rules leave open does, unless both parts have a type or a Required of their own (in other tables a value or a text).
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
  const [first, second] = [typeText(before, roles), typeText(row, roles)];
  if (isKnown(first + second, types) && !(isKnown(first, types) && isKnown(second, types))) return true;
  const cut = isCutName(before, row, roles) && !(has(before, 'value') && has(row, 'value'));
  if (!before.openBottom && !row.openTop) {
    return cut && !SENTENCE_END.test(textOf(before, roles, 'text')) && !WHOLE_CODE.test(textOf(row, roles, 'name'));
  }
  if (cut) return true;
  const short: ColumnRole[] = roles.includes('type') ? ['type', 'required'] : ['value', 'text'];
  return !(short.some((role) => has(before, role)) && short.some((role) => has(row, role)));
}

/** A name fills its line only where the next letter had no room on it. A table with types shows by them what is cut. */
function isCutName({ cells, rooms }: GridRow, row: GridRow, roles: readonly ColumnRole[]): boolean {
  if (roles.includes('type')) return false;
  const last = cells[roles.indexOf('name')]?.at(-1);
  const room = rooms[roles.indexOf('name')];
  if (last === undefined || room === undefined) return false;
  return last.right + last.size * letterWidth(textOf(row, roles, 'name')) > room.right;
}

function textOf({ cells }: GridRow, roles: readonly ColumnRole[], role: ColumnRole): string {
  return (cells[roles.indexOf(role)] ?? []).map(plainText).join('');
}

function typeText(row: GridRow, roles: readonly ColumnRole[]): string {
  return textOf(row, roles, 'type').replace(/\s+/g, '');
}

/** Whether a type whose spaces are left out is a known one. */
function isKnown(type: string, types: ReadonlySet<string>): boolean {
  const name = type.replace(/^(?:Arrayof)+/, '');
  return types.has(name) || SCALARS.has(name);
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

/** Distances of the columns' texts from their left borders, in one part of a table; unlimited where a column is empty. */
export function insetsOf({ grid, cells }: FilledGrid): number[] {
  return grid.xs.slice(0, -1).map((border, column) => {
    const start = least(cells, (row) => least(row[column] ?? [], ({ x }) => x));
    return Math.max(0, start - border);
  });
}

/** The distance of a text from the right border is taken to be that from the left one. */
function roomsOf({ grid }: FilledGrid, insets: readonly number[]): Room[] {
  return grid.xs.slice(0, -1).map((border, column) => {
    const inset = insets[column] ?? 0;
    const space = Number.isFinite(inset) ? inset : 0;
    return { left: border + space, right: (grid.xs[column + 1] ?? border) - space };
  });
}
