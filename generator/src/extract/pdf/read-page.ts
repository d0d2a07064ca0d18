import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { FontList } from './font-list.js';
import { type Matrix, multiply, transformBox } from './matrix.js';
import { operatorsToRules } from './operators-to-rules.js';
import type { PageLink, PdfPage, TextRun } from './pdf-page.js';

/** More of one kind on one page is no documentation. */
export const MAX_PER_PAGE = 50_000;

/** Longest text of one page, in characters. */
export const MAX_PAGE_TEXT = 1_000_000;

/** A page that holds more than any page of documentation does; the message is for people. */
export class PageTooFullError extends Error {
  override readonly name = 'PageTooFullError';
}

/**
 * Reads one page.
 *
 * @throws PageTooFullError when it holds absurdly much.
 */
export async function readPage(page: PDFPageProxy, fonts: FontList): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  // The viewport turns y downwards; layout wants it upwards, and the page as it is shown.
  const base = multiply([1, 0, 0, -1, 0, height], toMatrix(viewport.transform));
  // Units of a page may be larger than points; widths, unlike places, come without them.
  const unit = Math.hypot(base[0], base[1]);
  const operators = await page.getOperatorList();
  const rules = operatorsToRules(operators, base, { left: 0, bottom: 0, right: width, top: height }, MAX_PER_PAGE + 1);
  if (rules.length > MAX_PER_PAGE) throw new PageTooFullError(`has over ${MAX_PER_PAGE} lines drawn on it`);
  const content = await page.getTextContent();
  const runs: TextRun[] = [];
  let length = 0;
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    length += item.str.length;
    if (runs.length >= MAX_PER_PAGE || length > MAX_PAGE_TEXT) throw new PageTooFullError(`has too much text on it`);
    const [a, b, c, d, x, y] = multiply(base, toMatrix(item.transform));
    runs.push({
      text: item.str.replaceAll('\u00a0', ' '),
      x,
      y,
      width: item.width * unit,
      size: Math.hypot(c, d),
      font: fonts.indexOf(item.fontName, content.styles[item.fontName]?.fontFamily, page),
      turned: Math.abs(b) > Math.abs(a) / 10 || a < 0,
    });
  }
  const links = toLinks(await page.getAnnotations(), base);
  return { index: page.pageNumber, width, height, runs, rules, links, damage: [] };
}

function toLinks(annotations: readonly unknown[], base: Matrix): PageLink[] {
  if (annotations.length > MAX_PER_PAGE) throw new PageTooFullError(`has over ${MAX_PER_PAGE} annotations`);
  const links: PageLink[] = [];
  for (const annotation of annotations) {
    const { subtype, rect, url, unsafeUrl } = annotation as Record<string, unknown>;
    const address = url ?? unsafeUrl;
    if (subtype !== 'Link' || typeof address !== 'string' || !Array.isArray(rect)) continue;
    const [x1, y1, x2, y2] = rect.map(Number);
    if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) continue;
    links.push({ ...transformBox(base, { left: x1, bottom: y1, right: x2, top: y2 }), url: address });
  }
  return links;
}

function toMatrix(values: readonly unknown[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values.map(Number);
  return [a, b, c, d, e, f];
}
