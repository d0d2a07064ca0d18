import type { Line } from '../extract/line.js';
import { isLooseParagraph } from '../loose-paragraph.js';
import { trimSpaces } from '../trim-spaces.js';
import type { LayoutId, Row, Table } from './block.js';
import { SPACE_WIDTH, textWidth } from './text-width.js';

/** A name is centred in its row: where the text starts beside it, the row is at most this many lines high. */
const MAX_LINES_BESIDE = 2;

/** Where the text starts right below the name, the row is at most this many lines high. */
const MAX_LINES_BELOW = 3;

/** A line that leaves more of its column free than the next word needs was not broken for want of room. */
const EARLY_BREAK_SHARE = 0.85;

/** Only the lines of a row's head hold cells beside the text. */
const MAX_HEAD_LINES = 20;

/** `Note: This field may return null`, set apart inside a row of two lines. */
const NOTE = /^notes?: /i;

/** Lines that start one of several values or items: those are broken wherever they end. */
const ITEM =
  /^(?:\d{1,2}[.)] |[-*•] |\u00a0?[\w:./-]+\u00a0? - |\u00a0[^\u00a0]+\u00a0(?: \([^)]*\))?\s?:|[A-Z][A-Za-z0-9_.]+(?: \([^)]*\))?: |\()/;

/**
 * Finds lines that a table's layout leaves no room for.
 *
 * Without borders, a line that stands in a table by mistake looks like part of the description above it. The layout tells
 * more: names are centred in their rows, so that the place of the text beside the name bounds the height of the row, and
 * lines are broken only where the next word does not fit. Rows at a page's edge may go on behind it and are not judged
 * by their height. The table stands in `lines` from index `from` to `end`.
 */
export function findSuspects(table: Table, lines: readonly Line[], from: number, end: number): Line[] {
  let column = 0;
  for (const row of table.rows)
    for (const line of row.text) column = Math.max(column, textWidth(trimSpaces(line.text)));
  const pageEnds = endsOfPages(lines, from, end);
  return table.rows.flatMap((row) => suspectsOf(row, table.layout, column, pageEnds));
}

function suspectsOf(row: Row, layout: LayoutId, column: number, pageEnds: ReadonlySet<Line>): Line[] {
  const first = row.text[0];
  const head = row.lines[0];
  if (first === undefined || head === undefined) return [];
  // Beside the name stands a part of a line; the line itself is reported.
  const own = (line: Line): Line =>
    row.lines
      .slice(0, MAX_HEAD_LINES)
      .find((other) => other.at.line === line.at.line && other.at.page === line.at.page) ?? line;
  const beside = first.at.line === head.at.line && first.at.page === head.at.page;
  const below = !beside && first.gap === 0 && row.lines[1] === first;
  const second = row.text[1];
  if (beside && second && second.gap === 0 && !second.pageStart && isEarlyBreak(first, second, column))
    return [own(second)];
  const short = intruder(row.text, column);
  if (short) return [own(short)];
  const loose = row.text.find(
    (line, i) => i > 0 && line.gap > 0 && isLooseParagraph(row.text[i - 1]?.text ?? '', line.text),
  );
  if (loose) return [own(loose)];
  // The description of an error code is one paragraph.
  const apart = layout === 'errorCodes' ? row.text.find((line, i) => i > 0 && line.gap > 0) : undefined;
  if (apart) return [own(apart)];
  const last = row.lines[row.lines.length - 1];
  const atEdge =
    row.lines.some((line) => line.pageStart || line.at.page !== head.at.page) ||
    (last !== undefined && pageEnds.has(last));
  if (atEdge) return [];
  if (beside && second && second.gap > 0 && !NOTE.test(second.text)) return [own(second)];
  const room = beside ? MAX_LINES_BESIDE : below ? MAX_LINES_BELOW : Number.POSITIVE_INFINITY;
  return row.text.slice(room).map(own);
}

/** Whether the first word of `next` would have fitted on `line`. */
function isEarlyBreak(line: Line, next: Line, column: number): boolean {
  if (ITEM.test(next.text) || NOTE.test(next.text) || !/[A-Za-z0-9]/.test(next.text)) return false;
  const word = trimSpaces(next.text).split(' ', 1)[0] ?? '';
  return textWidth(trimSpaces(line.text)) + SPACE_WIDTH + textWidth(word) < column * EARLY_BREAK_SHARE;
}

/** A short line between two parts of one sentence: the line before is full, the one after goes on in lowercase. */
function intruder(text: readonly Line[], column: number): Line | null {
  for (let i = 1; i + 1 < text.length; i++) {
    const [before, line, next] = [text[i - 1], text[i], text[i + 1]];
    if (!before || !line || !next || line.gap > 0 || next.gap > 0 || line.pageStart || next.pageStart) continue;
    if (ITEM.test(line.text) || !/^[a-z]/.test(next.text) || /[.:;,!?]$/.test(trimSpaces(line.text))) continue;
    if (!isEarlyBreak(before, line, column) && isEarlyBreak(line, next, column)) return line;
  }
  return null;
}

function endsOfPages(lines: readonly Line[], from: number, end: number): Set<Line> {
  const ends = new Set<Line>();
  for (let i = from; i < end; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line && (next === undefined || next.pageStart)) ends.add(line);
  }
  return ends;
}
