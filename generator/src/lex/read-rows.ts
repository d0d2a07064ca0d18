import type { Line } from '../extract/line.js';
import type { Row, Table } from './block.js';
import { startsChunk } from './chunk.js';
import { findSuspects } from './find-suspects.js';
import { matchHeader } from './match-header.js';
import { type RowContext, readRowHead } from './read-row-head.js';
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
  const table: Table = {
    kind: 'table',
    layout: layout.id,
    headers: lines.slice(from, header),
    rows: [],
    strays: [],
    suspects: [],
  };
  let row: Row | null = null;
  let i = header;
  while (i < lines.length && !context.isEnd(i)) {
    const line = lines[i];
    if (line === undefined) break;
    if (startsChunk(line)) {
      const again = matchHeader(lines, i, layout);
      if (again !== null) {
        table.headers.push(...lines.slice(i, again));
        i = again;
        continue;
      }
      const head = readRowHead(lines, i, layout, context);
      if (head) {
        row = { at: line.at, cells: head.cells, text: head.text, lines: lines.slice(i, head.next) };
        table.rows.push(row);
        i = head.next;
        continue;
      }
    }
    if (row) {
      row.text.push(line);
      row.lines.push(line);
    } else {
      table.strays.push(line);
    }
    i++;
  }
  if (layout.id !== 'commonParameters') table.suspects = findSuspects(table, lines, header, i);
  return { table, next: i };
}
