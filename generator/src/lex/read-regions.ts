import { append } from '../append.js';
import type { Line } from '../extract/line.js';
import type { Row, Table } from './block.js';
import { startsChunk } from './chunk.js';
import { TableCursor } from './table-cursor.js';
import { REGIONS } from './table-layout.js';

/** Last word of a line that is a host name, or the first part of one that its column broke after a hyphen or dot. */
const HOST_PART = /(?:^| )([a-z0-9][a-z0-9-]*\.(?:[a-z0-9.-]*[a-z0-9-.])?)$/;
const HOST = /^[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+\.[a-z]{2,}$/;

/**
 * Reads the table of regions, from its header at line `from`.
 *
 *     South China (Guangzhou) kite.ap-
 *     guangzhou.tencentcloudapi.com
 */
export function readRegions(
  lines: readonly Line[],
  from: number,
  header: number,
  isEnd: (index: number) => boolean,
): { table: Table; next: number } {
  const cursor = new TableCursor(lines, from, header, REGIONS, isEnd);
  const { table } = cursor;
  let pending: Line[] = [];
  for (let line = cursor.take(); line !== null; line = cursor.take()) {
    const text = line.text.trim();
    const part = HOST_PART.exec(text)?.[1];
    // A name wraps within its chunk, and its host may have a chunk of its own; what stands before is none of the table's.
    if (pending.length > 0 && startsChunk(line) && part !== text) {
      append(table.strays, pending);
      pending = [];
    }
    if (part === undefined) {
      pending.push(line);
      continue;
    }
    const more = takeRestOfHost(cursor, part);
    const host = [part, ...more.map(({ text }) => text.trim())].join('');
    const named = [...pending.map((one) => one.text.trim()), text.slice(0, text.length - part.length)];
    const name = named.join(' ').trim();
    const rowLines = [...pending, line, ...more];
    const row: Row = { at: (pending[0] ?? line).at, cells: { name, value: host }, text: [], lines: rowLines };
    if (HOST.test(host) && name !== '') table.rows.push(row);
    else append(table.strays, rowLines);
    pending = [];
  }
  append(table.strays, pending);
  return { table, next: cursor.next };
}

/** Takes the lines that a host name goes on in, which its column broke after a hyphen or dot. */
function takeRestOfHost(cursor: TableCursor, part: string): Line[] {
  const taken: Line[] = [];
  for (let last = part; /[-.]$/.test(last); ) {
    const line = cursor.peek();
    if (line === null || !/^[a-z0-9.-]+$/.test(line.text.trim())) break;
    cursor.take();
    taken.push(line);
    last = line.text.trim();
  }
  return taken;
}
