import type { DocumentChapters } from './document-chapters.js';
import type { PdfContent } from './extract/pdf/pdf-page.js';
import { pdfToChapters } from './lex/pdf/pdf-to-chapters.js';
import type { ParseContext } from './parse/parse-context.js';

/** Lexes the pages of a PDF, and reports what of them could not be read. */
export function pdfToDocumentChapters(content: PdfContent, context: ParseContext): DocumentChapters {
  const { chapters, title, pages, lines, claims, problems } = pdfToChapters(content);
  for (const { rule, lines: claimed } of claims) context.ledger.claim(rule, claimed);
  for (const { key, ...finding } of problems) context.findings.add(finding, key);
  return { chapters, title, pages, lines };
}
