import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { FontFace } from './pdf-page.js';

const BOLD = /bold|black|heavy|demi/i;
const MONO = /mono|courier|consol|menlo|typewriter/i;

/** Collects the fonts of a document as its pages use them. */
export class FontList {
  readonly faces: FontFace[] = [];
  private readonly indexes = new Map<string, number>();

  /** The index of a font, by the name that the reader gave it; `family` is the generic one that it was mapped to. */
  indexOf(loadedName: string, family: string | undefined, page: PDFPageProxy): number {
    const known = this.indexes.get(loadedName);
    if (known !== undefined) return known;
    const { name, bold } = faceOf(loadedName, page);
    const index = this.faces.length;
    this.faces.push({
      name,
      bold: bold || BOLD.test(name),
      fixedPitch: family === 'monospace' || MONO.test(name),
    });
    this.indexes.set(loadedName, index);
    return index;
  }
}

/** Font data exists once the operators of a page that uses the font are read; damaged fonts have none. */
function faceOf(loadedName: string, page: PDFPageProxy): { name: string; bold: boolean } {
  if (!page.commonObjs.has(loadedName)) return { name: '', bold: false };
  const font: unknown = page.commonObjs.get(loadedName);
  if (typeof font !== 'object' || font === null) return { name: '', bold: false };
  const { name, bold } = font as { name?: unknown; bold?: unknown };
  return { name: typeof name === 'string' ? name : '', bold: bold === true };
}
