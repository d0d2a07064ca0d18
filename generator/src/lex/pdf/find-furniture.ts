import { plainText } from './compose-text.js';
import type { PageLayout } from './layout-page.js';
import type { TextLine } from './text-line.js';

/** What stands on the margins of the pages. */
export interface Furniture {
  /** Running headers and footers, by page. */
  lines: ReadonlyMap<number, readonly TextLine[]>;
  /** Printed page numbers, by page; a page without one has none. */
  printed: ReadonlyMap<number, number>;
  /** The product's title, as the pages print it; null where they print none. */
  title: string | null;
}

/** Furniture takes at most so many lines at a page's top, and at its bottom. */
const MAX_LINES = 4;

/** A line is furniture where at least this share of the pages have it at the same place. */
const SHARE = 0.5;

/** Repetition shows nothing in a document of fewer pages; there, only words tell. */
const MIN_PAGES = 3;

const COPYRIGHT = /^©.*\bAll rights reserved\b/i;
const PAGE_NUMBER = /\bPage (\d{1,6})\b/;
const WORDS = /^(?:©.*\bAll rights reserved\b.*|(?:.* )?Page \d+(?: of \d+)?|of \d+)$/i;

/** Finds the running headers and footers of a document by their place and repetition, and what they print. */
export function findFurniture(layouts: readonly PageLayout[]): Furniture {
  const edges = layouts.map((layout) => edgeLines(layout));
  const counts = new Map<string, number>();
  for (const { above, below } of edges)
    for (const key of new Set([...above, ...below].map(placeAndWords))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const isFurniture = (line: TextLine): boolean =>
    (layouts.length >= MIN_PAGES && (counts.get(placeAndWords(line)) ?? 0) >= layouts.length * SHARE) ||
    WORDS.test(plainText(line));
  const lines = new Map<number, TextLine[]>();
  layouts.forEach(({ page }, index) => {
    const { above, below } = edges[index] ?? { above: [], below: [] };
    // What stands below a chapter's title is no furniture, wherever else it stands too.
    const found = [...takeWhile(above, isFurniture), ...takeWhile([...below].reverse(), isFurniture)];
    lines.set(page.index, [...new Set(found)]);
  });
  return { lines, printed: printedNumbers(lines), title: findTitle(lines) };
}

/** Texts across the pages that at least half of them have. */
export function findWatermarks(layouts: readonly PageLayout[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { turned } of layouts)
    for (const text of new Set(turned.map(plainText))) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= layouts.length * SHARE).map(([text]) => text));
}

/** Lines above everything else, from the top down, and below it. */
function edgeLines({ grids, lines }: PageLayout): { above: TextLine[]; below: TextLine[] } {
  const top = Math.max(Number.NEGATIVE_INFINITY, ...grids.map(({ grid }) => grid.top));
  const bottom = Math.min(Number.POSITIVE_INFINITY, ...grids.map(({ grid }) => grid.bottom));
  return {
    above: lines.filter((line) => line.y > top).slice(0, MAX_LINES),
    below: lines.filter((line) => line.y < bottom).slice(-MAX_LINES),
  };
}

function takeWhile<T>(items: readonly T[], holds: (item: T) => boolean): T[] {
  const end = items.findIndex((item) => !holds(item));
  return end < 0 ? [...items] : items.slice(0, end);
}

function placeAndWords(line: TextLine): string {
  return `${Math.round(line.y)} ${Math.round(line.x / 8)} ${plainText(line).replace(/\d+/g, '#')}`;
}

function printedNumbers(lines: ReadonlyMap<number, readonly TextLine[]>): Map<number, number> {
  const printed = new Map<number, number>();
  for (const [page, own] of lines) {
    for (const line of own) {
      const text = plainText(line);
      const number = PAGE_NUMBER.exec(text)?.[1] ?? /^\D{0,3}(\d{1,6})\D{0,3}$/.exec(text)?.[1];
      if (number !== undefined && !text.startsWith('of ') && !printed.has(page)) printed.set(page, Number(number));
    }
  }
  return printed;
}

/** The line that most pages share word for word, and that is no copyright notice. */
function findTitle(lines: ReadonlyMap<number, readonly TextLine[]>): string | null {
  const counts = new Map<string, number>();
  for (const own of lines.values()) {
    for (const text of new Set(own.map(plainText))) {
      if (COPYRIGHT.test(text) || PAGE_NUMBER.test(text) || /^(?:of )?\d+$/.test(text)) continue;
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
