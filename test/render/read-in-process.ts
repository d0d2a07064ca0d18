import type { ParseResult } from 'specloom';
import { chaptersToDocument } from '../../generator/src/document-chapters.js';
import { FontList } from '../../generator/src/extract/pdf/font-list.js';
import { openPdf } from '../../generator/src/extract/pdf/open-pdf.js';
import { readPage } from '../../generator/src/extract/pdf/read-page.js';
import { finishParse } from '../../generator/src/finish-parse.js';
import { FindingList } from '../../generator/src/parse/finding-list.js';
import { Ledger } from '../../generator/src/parse/ledger.js';
import { pdfToDocumentChapters } from '../../generator/src/pdf-to-document-chapters.js';

/** Parses a PDF in this thread: hundreds of small ones take too long with a thread for each. */
export async function readInProcess(bytes: Uint8Array): Promise<ParseResult> {
  const document = await openPdf(Uint8Array.from(bytes), undefined);
  const fonts = new FontList();
  const pages = [];
  for (let number = 1; number <= document.numPages; number++)
    pages.push(await readPage(await document.getPage(number), fonts));
  await document.destroy();
  const context = { ledger: new Ledger(), findings: new FindingList(), trace: new Map() };
  const chapters = pdfToDocumentChapters({ pages, fonts: fonts.faces }, context);
  return finishParse(
    chaptersToDocument([chapters], context),
    [{ file: 'rendered.pdf', sha256: '0'.repeat(64), kind: 'pdf' }],
    context,
    [],
  );
}
