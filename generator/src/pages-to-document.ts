import type { Line, Page } from './extract/line.js';
import { chapterKind, lexChapter, linkedTypes } from './lex/lex-chapter.js';
import { pagesToChapters } from './lex/pages-to-chapters.js';
import type { Document } from './parse/document.js';
import { parseChapters } from './parse/parse-chapters.js';
import type { ParseContext } from './parse/parse-context.js';
import { reportUnclaimed } from './parse/report-unclaimed.js';

/** Pages of text, with what the extraction took off them. */
export interface PageInput {
  pages: readonly Page[];
  title: string | null;
  footers: readonly Line[];
  /** Number of pages that the footers print; null where there is no footer. */
  total: number | null;
  /** Pages whose printed number is not the one after the page before. */
  jumps: readonly { expected: number; found: Line }[];
}

/** Lexes and parses the pages of a text document. */
export function pagesToDocument(input: PageInput, context: ParseContext): Document {
  const raw = pagesToChapters(input.pages);
  context.ledger.claim('page footer', input.footers);
  for (const chapter of raw) {
    context.ledger.claim('chapter title', chapter.titleLines);
    if (chapter.updatedLine) context.ledger.claim('last updated', [chapter.updatedLine]);
    context.ledger.claim('link address', chapter.linkLines);
  }
  const types = linkedTypes(raw);
  const chapters = raw.map((chapter) => ({
    kind: chapterKind(chapter.title, chapter.lines),
    chapter: lexChapter(chapter, types),
  }));
  const document = parseChapters(chapters, context);
  document.title = input.title;
  document.pages = { first: input.pages[0]?.number ?? 1, last: input.pages[input.pages.length - 1]?.number ?? 1 };
  reportPages(input, context);
  reportUnclaimed(
    raw.flatMap((chapter) => chapter.lines),
    context,
  );
  return document;
}

/** Reports pages that are missing, or stand too much, by the numbers that are printed on others. */
function reportPages(input: PageInput, context: ParseContext): void {
  for (const { expected, found } of input.jumps) {
    const count = Math.abs(found.at.page - expected);
    context.findings.add(
      {
        rule: 'missing-pages',
        severity: 'error',
        message: `The page number ${found.at.page} is printed on what should be page ${expected}: before it, ${count} page${count === 1 ? '' : 's'} ${count === 1 ? 'is' : 'are'} ${found.at.page > expected ? 'missing' : 'too many'}`,
        origins: [found.at],
      },
      String(expected),
    );
  }
  const last = input.pages[input.pages.length - 1];
  if (last && input.total !== null && last.number < input.total) {
    const at = last.lines[last.lines.length - 1]?.at;
    context.findings.add(
      {
        rule: 'missing-pages',
        severity: 'error',
        message: `The document ends on page ${last.number} of ${input.total}; expected ${input.total - last.number} more`,
        origins: at ? [at] : [],
      },
      'end',
    );
  }
}
