import type { DocumentChapters } from './document-chapters.js';
import { textToPages } from './extract/text-to-pages.js';
import { chapterKind, lexChapter, linkedTypes } from './lex/lex-chapter.js';
import { pagesToChapters } from './lex/pages-to-chapters.js';
import type { ParseContext } from './parse/parse-context.js';

/** Lexes the text of a document. */
export function textToDocumentChapters(text: string, context: ParseContext): DocumentChapters {
  const { pages, title, footers } = textToPages(text);
  const raw = pagesToChapters(pages);
  context.ledger.claim('page footer', footers);
  for (const chapter of raw) {
    context.ledger.claim('chapter title', chapter.titleLines);
    if (chapter.updatedLine) context.ledger.claim('last updated', [chapter.updatedLine]);
    context.ledger.claim('link address', chapter.linkLines);
  }
  const types = linkedTypes(raw);
  return {
    chapters: raw.map((chapter) => ({
      kind: chapterKind(chapter.title, chapter.lines),
      chapter: lexChapter(chapter, types),
    })),
    title,
    pages: { first: pages[0]?.number ?? 1, last: pages[pages.length - 1]?.number ?? 1 },
    lines: [
      ...footers,
      ...raw.flatMap(({ titleLines, updatedLine, lines, linkLines }) => [
        ...titleLines,
        ...(updatedLine ? [updatedLine] : []),
        ...lines,
        ...linkLines,
      ]),
    ],
  };
}
