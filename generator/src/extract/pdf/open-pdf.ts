import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { PDFParse } from 'pdf-parse';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';

/** Larger images are skipped, in pixels: the text of a page is never in one, and decoding takes time and memory. */
const MAX_IMAGE_PIXELS = 1;

/** Level of messages that tells what of a page could not be read. */
const WARNINGS = 1;

/** Opens a PDF. The password is the empty one where none is given. Rejects with the library's exceptions. */
export async function openPdf(data: Uint8Array, password: string | undefined): Promise<PDFDocumentProxy> {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const parser = new PDFParse({
    data,
    ...(password === undefined ? {} : { password }),
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: MAX_IMAGE_PIXELS,
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    verbosity: WARNINGS,
  });
  // The document behind the parser is private in its types, hence the exact version that is pinned.
  return (parser as unknown as { load(): Promise<PDFDocumentProxy> }).load();
}
