import { printable } from './printable.js';

const MAX_LENGTH = 80;
/** Characters of the unchanged text that are kept before the first difference. */
const CONTEXT = 24;
const ELLIPSIS = '…';

/** A value in quotation marks, on one line and shortened to 80 characters. */
export function quoteText(text: string): string {
  return `“${shorten(printable(text))}”`;
}

/** Two texts in quotation marks, both cut to where they begin to differ. */
export function quotePair(before: string, after: string): [string, string] {
  const [a, b] = [printable(before), printable(after)];
  if (a.length <= MAX_LENGTH && b.length <= MAX_LENGTH) return [`“${a}”`, `“${b}”`];
  const start = wordStart(a, firstDifference(a, b) - CONTEXT);
  return [`“${excerpt(a, start)}”`, `“${excerpt(b, start)}”`];
}

function excerpt(text: string, start: number): string {
  return `${start > 0 ? ELLIPSIS : ''}${shorten(text.slice(start))}`;
}

function shorten(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const cut = text.slice(0, MAX_LENGTH - ELLIPSIS.length).replace(/[\ud800-\udbff]$/, '');
  return `${cut}${ELLIPSIS}`;
}

function firstDifference(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let index = 0;
  while (index < length && a[index] === b[index]) index += 1;
  return index;
}

/** The start of the word at or before an index, so that excerpts do not begin within a word. */
function wordStart(text: string, index: number): number {
  if (index <= 0) return 0;
  const space = text.lastIndexOf(' ', index);
  return space === -1 || index - space > CONTEXT ? index : space + 1;
}
