import type { Line } from '../extract/line.js';
import type { CellName } from './block.js';
import type { TableLayout } from './table-layout.js';
import { TokenReader } from './token-reader.js';
import { isTypeName, SCALAR_NAMES } from './type-names.js';

/** `Filters.N`, `X-TC-Region`, `Name`. */
const NAME = /^[A-Za-z_][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_]+)*$/;
const TYPE = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A name or type that a narrow column broke inside a word goes on at most this many lines. */
const MAX_BROKEN_LINES = 2;

/** How far below the word `Array` its `of X` may stand, where description lines come between. */
const MAX_LINES_TO_OF = 8;

/** The short cells at a row's start, and where its free text goes on. */
export interface RowHead {
  cells: Partial<Record<CellName, string>>;
  /** Lines of the description that the head's own lines hold. */
  text: Line[];
  /** Index of the first line after the head. */
  next: number;
}

/** What a row reader knows of its surroundings. */
export interface RowContext {
  /** Names of data types that the document links to or lists. */
  types: ReadonlySet<string>;
  /** Whether the table is over at a line. */
  isEnd: (index: number) => boolean;
}

/**
 * Reads the short cells of a parameter's or member's row, or returns null when no row starts at the line.
 *
 *     EnvIds.N No                      name: EnvIds.N, required: No
 *     Array of                         type: Array of String
 *     String
 *     (blank)
 *     List of compute environment IDs  text
 */
export function readRowHead(
  lines: readonly Line[],
  from: number,
  layout: TableLayout,
  context: RowContext,
): RowHead | null {
  const reader = new TokenReader(lines, from, context.isEnd);
  const cells: RowHead['cells'] = {};
  const interleaved: Line[] = [];
  for (const cell of layout.cells) {
    // After the name, the next cell stands on the same line or directly below; later cells may be a blank line away.
    const maxGap = cell === layout.cells[1] && layout.id !== 'commonParameters' ? 0 : 1;
    const value =
      cell === 'name'
        ? readName(reader, layout)
        : cell === 'required'
          ? readRequired(reader, maxGap)
          : readType(reader, lines, layout, context, maxGap, interleaved);
    if (value === null) return null;
    cells[cell] = value;
  }
  const text = [...interleaved];
  const rest = reader.rest();
  const line = lines[reader.index];
  if (rest !== '' && line) text.push({ ...line, text: rest, gap: 0 });
  return { cells, text, next: reader.index + 1 };
}

function readName(reader: TokenReader, layout: TableLayout): string | null {
  let name = reader.take() ?? '';
  if (!NAME.test(name)) return null;
  // `X-TC-` / `Region`: the column is narrow and breaks after a hyphen.
  if (name.endsWith('-') && layout.id === 'commonParameters') {
    const more = reader.peek(1);
    if (more === undefined) return null;
    name += reader.take();
  }
  if (reader.peekOnLine() === undefined && !startsCell(reader.peekNextLine(0))) {
    for (let broken = 0; broken < MAX_BROKEN_LINES; broken++) {
      const more = reader.peekNextLine(0);
      if (more === undefined || !TYPE.test(more.replace(/\.N$/, ''))) break;
      name += reader.take();
      if (reader.peekOnLine() !== undefined || startsCell(reader.peekNextLine(0))) break;
    }
  }
  return NAME.test(name) && !name.endsWith('-') ? name : null;
}

function startsCell(token: string | undefined): boolean {
  return token === undefined || token === 'Yes' || token === 'No' || token === 'Array' || SCALAR_NAMES.has(token);
}

function readRequired(reader: TokenReader, maxGap: number): string | null {
  const token = reader.peek(maxGap);
  if (token !== 'Yes' && token !== 'No') return null;
  reader.take();
  return token;
}

function readType(
  reader: TokenReader,
  lines: readonly Line[],
  layout: TableLayout,
  context: RowContext,
  maxGap: number,
  interleaved: Line[],
): string | null {
  const first = reader.peek(maxGap);
  if (first === undefined) return null;
  if (first !== 'Array') {
    if (!layout.cells.includes('required') && !isTypeName(first, context.types)) return null;
    reader.take();
    return finishTypeName(first, reader, layout, context);
  }
  reader.take();
  if (reader.peek(1) === 'of') {
    reader.take();
  } else if (!skipToOf(reader, lines, context, interleaved)) {
    return null;
  }
  const item = reader.peek(1);
  if (item === undefined || !TYPE.test(item)) return null;
  reader.take();
  const name = finishTypeName(item, reader, layout, context);
  return name === null ? null : `Array of ${name}`;
}

/** A type of two words, or one that its narrow column broke. */
function finishTypeName(first: string, reader: TokenReader, layout: TableLayout, context: RowContext): string | null {
  if (first === 'Timestamp' && reader.peek(1) === 'ISO8601') {
    reader.take();
    return 'Timestamp ISO8601';
  }
  let name = first;
  if (!TYPE.test(name)) return null;
  if (SCALAR_NAMES.has(name) || context.types.has(name)) return name;
  if (reader.peekOnLine() === undefined) {
    for (let broken = 0; broken < MAX_BROKEN_LINES; broken++) {
      const more = reader.peekNextLine(0);
      if (more === undefined || !context.types.has(name + more)) break;
      name += reader.take();
    }
  }
  if (name === 'Yes' || name === 'No' || name === 'Array' || name === 'of') return null;
  const requiredFollows = layout.id === 'members' || layout.id === 'commonParameters';
  if (requiredFollows && !/^(Yes|No)$/.test(reader.peek(1) ?? '')) return null;
  return name;
}

/** `Filters.N No Array Filter as detailed below:` … `of` / `Filter`: description lines stand inside the type. */
function skipToOf(reader: TokenReader, lines: readonly Line[], context: RowContext, interleaved: Line[]): boolean {
  const start = reader.index;
  for (let i = start + 1; i <= start + MAX_LINES_TO_OF; i++) {
    const line = lines[i];
    if (line === undefined || context.isEnd(i)) return false;
    if (line.text === 'of' || line.text.startsWith('of ')) {
      const rest = reader.rest();
      const own = lines[start];
      if (rest !== '' && own) interleaved.push({ ...own, text: rest, gap: 0 });
      interleaved.push(...lines.slice(start + 1, i));
      reader.seek(i);
      reader.take();
      return true;
    }
  }
  return false;
}
