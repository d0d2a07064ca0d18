import type { Line } from '../extract/line.js';
import type { Row, Table } from './block.js';
import { startsChunk } from './chunk.js';
import { findSuspects } from './find-suspects.js';
import { type RowContext, readRowHead } from './read-row-head.js';
import { TableCursor } from './table-cursor.js';
import type { TableLayout } from './table-layout.js';

/**
 * Reads a table of parameters or members, from its header at line `from`.
 *
 * Cell borders are gone from the text: a row starts where a chunk of lines starts with a name and the cells that follow
 * it; everything up to the next row is its description.
 */
export function readRows(
  lines: readonly Line[],
  from: number,
  header: number,
  layout: TableLayout,
  context: RowContext,
): { table: Table; next: number } {
  const cursor = new TableCursor(lines, from, header, layout, context.isEnd);
  const { table } = cursor;
  let row: Row | null = null;
  for (let line = cursor.take(); line !== null; line = cursor.take()) {
    const at = cursor.next - 1;
    const head = startsChunk(line) ? readRowHead(lines, at, layout, context) : null;
    if (head !== null) {
      row = { at: line.at, cells: head.cells, text: head.text, lines: lines.slice(at, head.next) };
      table.rows.push(row);
      cursor.next = head.next;
    } else if (row === null) {
      table.strays.push(line);
    } else {
      row.text.push(line);
      row.lines.push(line);
    }
  }
  if (layout.id !== 'commonParameters') table.suspects = findSuspects(table, lines, header, cursor.next);
  return { table, next: cursor.next };
}
