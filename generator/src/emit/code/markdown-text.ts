import { docLines } from './doc-comment.js';

/** What Markdown, or the HTML inside it, could take for markup. */
const MARKUP = /[\\`*_{}[\]()<>#|~!&]/g;

/** Writes plain text, such as a title, on one line of Markdown, with nothing in it that becomes markup. */
export function markdownText(text: string): string {
  return docLines(text.replace(/\s+/g, ' ').trim()).join(' ').replace(MARKUP, '\\$&');
}
