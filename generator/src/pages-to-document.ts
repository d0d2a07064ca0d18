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
  reportUnclaimed(
    raw.flatMap((chapter) => chapter.lines),
    context,
  );
  return document;
}
