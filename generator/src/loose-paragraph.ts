import { trimSpaces } from './trim-spaces.js';

/** Starts of items, statements and notes, which may follow anything and need no full stop. */
const MARKED =
  /^(?:\d{1,2}[.)] |[-*•>&`]|\u00a0|[\w:./-]+ - |[\w.]+=|[A-Z][A-Za-z0-9_. ]{0,40}(?: \([^)]*\))?: ?|(?:notes?|valid values?|values?|range|defaults?|unit)\b)/i;

/**
 * Whether a paragraph cannot follow the one before: that one is plain prose, has not come to its end, and this one begins
 * anew. Such a paragraph does not belong where it stands.
 */
export function isLooseParagraph(before: string, text: string): boolean {
  const end = trimSpaces(before);
  const start = trimSpaces(text);
  if (/[.:;,!?)”"\u00a0\u3002]$/.test(end) || !/\w$/.test(end)) return false;
  return /^[A-Z@#]/.test(start) && !MARKED.test(start) && !MARKED.test(end);
}
