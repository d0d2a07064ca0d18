import type { Line } from '../extract/line.js';
import { trimSpaces } from '../trim-spaces.js';
import type { Row, Table } from './block.js';
import { startsChunk } from './chunk.js';
import { findSuspects } from './find-suspects.js';
import { TableCursor } from './table-cursor.js';
import type { TableLayout } from './table-layout.js';

const CODE = /^[A-Z][A-Za-z0-9]*(?:\.[A-Za-z0-9_]+)*$/;

/** A code of one segment has several words, such as `InternalError`. */
const SINGLE_SEGMENT = /^(?:[A-Z]+[a-z0-9]+){2,}[A-Z]*$/;

/**
 * Reads a table of error codes, from its header at line `from`.
 *
 *     InternalError.CallCvm An error is returned for the CVM API call.
 *     (blank)
 *     UnsupportedOperation.NotEnoughComputeNodesToTerminate
 *     The number of compute nodes to be
 */
export function readErrorCodes(
  lines: readonly Line[],
  from: number,
  header: number,
  layout: TableLayout,
  isEnd: (index: number) => boolean,
): { table: Table; next: number } {
  const cursor = new TableCursor(lines, from, header, layout, isEnd);
  const { table } = cursor;
  let row: Row | null = null;
  for (let line = cursor.take(); line !== null; line = cursor.take()) {
    const token = line.text.split(' ', 1)[0] ?? '';
    if (startsChunk(line) && startsCode(token, row)) {
      const rest = trimSpaces(line.text.slice(token.length));
      row = {
        at: line.at,
        cells: { name: token },
        text: rest === '' ? [] : [{ ...line, text: rest, gap: 0 }],
        lines: [line],
      };
      table.rows.push(row);
    } else if (row === null) {
      table.strays.push(line);
    } else {
      row.text.push(line);
      row.lines.push(line);
    }
  }
  table.suspects = findSuspects(table, lines, header, cursor.next);
  return { table, next: cursor.next };
}

function startsCode(token: string, before: Row | null): boolean {
  if (!CODE.test(token)) return false;
  if (token.includes('.')) return true;
  if (!SINGLE_SEGMENT.test(token)) return false;
  // A code that stands alone waits for its description, which may begin with a name; lists are sorted, so that a
  // smaller name is no code.
  const waiting = before !== null && before.text.length === 0;
  return !waiting || token > (before.cells.name ?? '');
}
