import type { Line } from '../extract/line.js';
import type { Table } from './block.js';
import { startsChunk } from './chunk.js';
import { matchHeader } from './match-header.js';
import type { TableLayout } from './table-layout.js';

/** Goes through the lines of a table, from below its header to its end, past the headers that later pages repeat. */
export class TableCursor {
  /** The table with its headers; what reads the lines adds the rest. */
  readonly table: Table;
  /** Index of the next line; behind the last one, that of the line which ends the table. */
  next: number;
  readonly #lines: readonly Line[];
  readonly #layout: TableLayout;
  readonly #isEnd: (index: number) => boolean;

  /** The header stands in `lines` from index `from` to `header`. `isEnd` tells whether the table is over at a line. */
  constructor(
    lines: readonly Line[],
    from: number,
    header: number,
    layout: TableLayout,
    isEnd: (index: number) => boolean,
  ) {
    this.table = {
      kind: 'table',
      layout: layout.id,
      headers: lines.slice(from, header),
      rows: [],
      strays: [],
      suspects: [],
    };
    this.next = header;
    this.#lines = lines;
    this.#layout = layout;
    this.#isEnd = isEnd;
  }

  /** The next line, or null behind the last one. */
  peek(): Line | null {
    while (!this.#isEnd(this.next)) {
      const line = this.#lines[this.next];
      if (line === undefined) return null;
      const behind = startsChunk(line) ? matchHeader(this.#lines, this.next, this.#layout) : null;
      if (behind === null) return line;
      this.table.headers.push(...this.#lines.slice(this.next, behind));
      this.next = behind;
    }
    return null;
  }

  /** The next line, which is behind the cursor then, or null behind the last one. */
  take(): Line | null {
    const line = this.peek();
    if (line !== null) this.next++;
    return line;
  }
}
