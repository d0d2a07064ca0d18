import type { PdfContent } from './extract/pdf/pdf-page.js';
import { pdfToChapters } from './lex/pdf/pdf-to-chapters.js';
import type { Document } from './parse/document.js';
import { parseChapters } from './parse/parse-chapters.js';
import type { ParseContext } from './parse/parse-context.js';
import { reportUnclaimed } from './parse/report-unclaimed.js';

/** Lexes and parses the pages of a PDF. */
export function pdfToDocument(content: PdfContent, context: ParseContext): Document {
  const read = pdfToChapters(content);
  for (const { rule, lines } of read.claims) context.ledger.claim(rule, lines);
  const document = parseChapters(read.chapters, context);
  document.title = read.title;
  document.pages = read.pages;
  reportUnclaimed(read.lines, context);
  return document;
}
