import type { Line, Page } from './line.js';

/** Second line of a footer block: `©2013-2022 Tencent Cloud. All rights reserved. Page 31`. */
const FOOTER = /^©.*\bPage (\d+)$/;

/** What an extraction of text made of a document: its pages, and the title that the footers print. */
export interface TextPages {
  pages: Page[];
  /** Product title as the footers print it; null where there is no footer. */
  title: string | null;
  /** Lines that footers take up. */
  footers: Line[];
  /** Number of pages that the footers print; null where there is no footer. */
  total: number | null;
  /** Pages whose printed number is not the one after the page before. */
  jumps: { expected: number; found: Line }[];
}

/**
 * Splits the text of a document into pages.
 *
 * A page starts with a line that begins with a space (U+0020, never the no-break space that starts inline code),
 * with a form feed, or with a footer block, which stands at the top of its own page and gives its number:
 *
 *     Kite Control
 *     (blank)
 *     ©2013-2022 Tencent Cloud. All rights reserved. Page 31
 *     of 234
 */
export function textToPages(text: string): TextPages {
  const lines = text.split('\n');
  const footerStarts = findFooters(lines);
  const pages: { lines: Line[]; printed: number | null }[] = [{ lines: [], printed: null }];
  const footers: Line[] = [];
  let title: string | null = null;
  let total: number | null = null;
  let gap = 0;
  for (let i = 0; i < lines.length; i++) {
    let current = lines[i] ?? '';
    if (current.endsWith('\r')) current = current.slice(0, -1);
    const footer = footerStarts.get(i);
    const formFeed = current.startsWith('\f');
    if (formFeed) current = current.slice(1);
    const spaced = current.startsWith(' ') && current.trim() !== '';
    let page = last(pages);
    if ((footer !== undefined || formFeed || spaced) && (page.lines.length > 0 || page.printed !== null)) {
      page = { lines: [], printed: null };
      pages.push(page);
      gap = 0;
    }
    if (footer !== undefined) {
      page.printed = footer.number;
      title ??= current;
      total ??= footer.total;
      for (let k = i; k <= footer.end; k++) {
        const part = (lines[k] ?? '').trim();
        if (part !== '')
          footers.push({ text: part, at: { page: footer.number, line: k + 1 }, gap: 0, pageStart: k === i });
      }
      i = footer.end;
      gap = 0;
      continue;
    }
    if (current === '' || current.trim() === '') {
      gap++;
      continue;
    }
    page.lines.push({
      text: spaced ? current.slice(1) : current,
      at: { page: 0, line: i + 1 },
      gap: page.lines.length === 0 ? 0 : gap,
      pageStart: page.lines.length === 0,
    });
    gap = 0;
  }
  return { pages: number(pages), title, footers, total, jumps: findJumps(pages, footers) };
}

/** Printed numbers hold from their page on, and backwards from the first one to the start. */
function number(raw: { lines: Line[]; printed: number | null }[]): Page[] {
  const first = raw.findIndex((page) => page.printed !== null);
  let next = first < 0 ? 1 : Math.max(1, (raw[first]?.printed ?? 1) - first);
  return raw.map((page) => {
    const printed = page.printed ?? next;
    next = printed + 1;
    for (const line of page.lines) line.at.page = printed;
    return { number: printed, lines: page.lines };
  });
}

function findJumps(raw: readonly { printed: number | null }[], footers: readonly Line[]): TextPages['jumps'] {
  const jumps: TextPages['jumps'] = [];
  let next: number | null = null;
  for (const { printed } of raw) {
    const found = footers.find((line) => line.at.page === printed);
    if (printed !== null && next !== null && printed !== next && found) jumps.push({ expected: next, found });
    next = printed === null ? (next === null ? null : next + 1) : printed + 1;
  }
  return jumps;
}

interface Footer {
  number: number;
  total: number;
  /** Index of its last line. */
  end: number;
}

function findFooters(lines: string[]): Map<number, Footer> {
  const found = new Map<number, Footer>();
  for (let i = 0; i < lines.length; i++) {
    const match = lines[i]?.startsWith('©') ? FOOTER.exec(lines[i]?.trim() ?? '') : null;
    const total = /^of (\d+)$/.exec(lines[i + 1]?.trim() ?? '')?.[1];
    if (!match || total === undefined) continue;
    let start = i - 1;
    while (start > 0 && lines[start]?.trim() === '') start--;
    if (start < 0 || i - start > 3) continue;
    found.set(start, { number: Number(match[1]), total: Number(total), end: i + 1 });
  }
  return found;
}

function last<T>(items: T[]): T {
  const item = items[items.length - 1];
  if (item === undefined) throw new RangeError('the list is empty');
  return item;
}
