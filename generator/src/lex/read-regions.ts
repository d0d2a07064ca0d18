import { append } from '../append.js';
import type { Line } from '../extract/line.js';
import type { Row, Table } from './block.js';
import { startsChunk } from './chunk.js';
import { matchHeader } from './match-header.js';
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
  const table: Table = {
    kind: 'table',
    layout: 'regions',
    headers: lines.slice(from, header),
    rows: [],
    strays: [],
    suspects: [],
  };
  let pending: Line[] = [];
  let name = '';
  let i = header;
  for (; i < lines.length && !isEnd(i); i++) {
    const line = lines[i];
    if (line === undefined) break;
    const again = startsChunk(line) ? matchHeader(lines, i, REGIONS) : null;
    if (again !== null) {
      table.headers.push(...lines.slice(i, again));
      i = again - 1;
      continue;
    }
    const text = line.text.trim();
    const part = HOST_PART.exec(text)?.[1];
    if (part === undefined) {
      // A name wraps within its chunk; a second chunk without a host is none of the table's.
      if (pending.length > 0 && startsChunk(line)) {
        append(table.strays, pending);
        pending = [];
        name = '';
      }
      pending.push(line);
      name = name === '' ? text : `${name} ${text}`;
      continue;
    }
    // Where the host has a chunk of its own, its name stands in the chunk before; otherwise both share one.
    if (pending.length > 0 && startsChunk(line) && part !== text) {
      append(table.strays, pending);
      pending = [];
      name = '';
    }
    const rowLines = [...pending, line];
    name = `${name} ${text.slice(0, text.length - part.length)}`.trim();
    let host = part;
    while (/[-.]$/.test(host) && i + 1 < lines.length && !isEnd(i + 1)) {
      const more = lines[i + 1];
      if (more === undefined || !/^[a-z0-9.-]+$/.test(more.text.trim())) break;
      host += more.text.trim();
      rowLines.push(more);
      i++;
    }
    const row: Row = { at: (rowLines[0] ?? line).at, cells: { name, value: host }, text: [], lines: rowLines };
    if (HOST.test(host) && name !== '') table.rows.push(row);
    else append(table.strays, rowLines);
    pending = [];
    name = '';
  }
  append(table.strays, pending);
  return { table, next: i };
}
