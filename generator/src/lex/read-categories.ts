import { append } from '../append.js';
import type { Line } from '../extract/line.js';
import { trimSpaces } from '../trim-spaces.js';
import type { Row, Table } from './block.js';
import { startsChunk } from './chunk.js';
import { TableCursor } from './table-cursor.js';
import { CATEGORIES } from './table-layout.js';

const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The frequency ends its row: at the end of a line, or on a line of its own. */
const FREQUENCY = /(?:^| )(\d+|-|No limit|Unlimited)$/;

/**
 * Reads the table of a category's actions, from its header at line `from`.
 *
 *     DescribeComputeEnvActivities Queries the information of activities in the compute
 *     environment
 *     (blank)
 *     2
 */
export function readCategories(
  lines: readonly Line[],
  from: number,
  header: number,
  isEnd: (index: number) => boolean,
): { table: Table; next: number } {
  const cursor = new TableCursor(lines, from, header, CATEGORIES, isEnd);
  const { table } = cursor;
  let row: Row | null = null;
  for (let line = cursor.take(); line !== null; line = cursor.take()) {
    let text = trimSpaces(line.text);
    if (row === null) {
      const name = text.split(' ', 1)[0] ?? '';
      if (!startsChunk(line) || !NAME.test(name) || name === text) {
        table.strays.push(line);
        continue;
      }
      row = { at: line.at, cells: { name }, text: [], lines: [] };
      text = trimSpaces(text.slice(name.length));
    }
    // A feature is one paragraph: a further one does not belong to it.
    if (row.lines.length > 0 && startsChunk(line) && !line.pageStart && !/^\d+$/.test(text)) table.suspects.push(line);
    row.lines.push(line);
    const frequency = FREQUENCY.exec(text)?.[1];
    const rest = frequency === undefined ? text : trimSpaces(text.slice(0, text.length - frequency.length));
    if (rest !== '') row.text.push({ ...line, text: rest });
    if (frequency !== undefined) {
      row.cells.value = frequency;
      table.rows.push(row);
      row = null;
    }
  }
  if (row) append(table.strays, row.lines);
  return { table, next: cursor.next };
}
