import { printable } from './printable.js';

/** Text as Markdown prose: nothing in it is markup, a link or HTML. */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replace(
      /^(\s*)([-+]|\d+[.)])(?=\s|$)/,
      (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
    )
    .replaceAll('://', '&#58;//');
}

/** Text as a Markdown code span, whatever backticks it holds. */
export function codeSpan(text: string): string {
  const content = printable(text) || ' ';
  const longest = Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 || (content.trim() !== content && content !== ' ') ? ' ' : '';
  return `${fence}${pad}${content}${pad}${fence}`;
}
