import type { Line } from '../extract/line.js';
import type { TableLayout } from './table-layout.js';

/** A header takes at most this many lines: one for each word, in the narrowest columns. */
const MAX_HEADER_LINES = 5;

/**
 * Matches a table header at line `from`, and returns the index after it, or null.
 *
 * The words may be wrapped, split over a page end, and out of order (`Parameter Type Description` … `Name`); a page may
 * print the header twice on one line (`Name Type DescriptionName Type Description`), or again on the next page.
 */
export function matchHeader(lines: readonly Line[], from: number, layout: TableLayout): number | null {
  let end = matchOnce(lines, from, layout.header);
  if (end === null) return null;
  for (let again = matchOnce(lines, end, layout.header); again !== null; again = matchOnce(lines, end, layout.header))
    end = again;
  return end;
}

function matchOnce(lines: readonly Line[], from: number, header: readonly string[]): number | null {
  const first = lines[from];
  if (first === undefined || first.text.length > 120) return null;
  const doubled = `${header.join(' ')}${header.join(' ')}`;
  if (first.text.trim() === doubled) return from + 1;
  const missing = [...header];
  for (let i = from; i < from + MAX_HEADER_LINES; i++) {
    const line = lines[i];
    if (line === undefined || line.gap > 1) return null;
    for (const word of line.text.trim().split(/\s+/)) {
      const at = missing.indexOf(word);
      if (at < 0) return null;
      missing.splice(at, 1);
    }
    if (missing.length === 0) return i + 1;
  }
  return null;
}
