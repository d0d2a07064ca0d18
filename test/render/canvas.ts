import PDFDocument from 'pdfkit';
import type { RenderVariant } from './variant.js';

/** A font of the document by its use. */
export type FontUse = keyof RenderVariant['fonts'];

/** Distance of the text from the page's left and right edges, in points. */
export const MARGIN = 30;

const PAGE_WIDTH = 595.28;
const TOP = 70;
const BOTTOM = 60;

/** A document being drawn, from the top of a page down; `y` counts downwards. */
export class Canvas {
  readonly document: PDFKit.PDFDocument;
  readonly left = MARGIN;
  readonly right = PAGE_WIDTH - MARGIN;
  y = TOP;
  page = 0;
  /** Heights of the lines that the page's right edge cuts through, by page. */
  readonly cuts = new Map<number, Set<number>>();
  private readonly widths = new Map<string, number>();
  private readonly chunks: Buffer[] = [];

  constructor(
    readonly variant: RenderVariant,
    private readonly title: string,
    userPassword: string | undefined,
  ) {
    this.document = new PDFDocument({
      autoFirstPage: false,
      size: [PAGE_WIDTH, variant.pageHeight],
      margin: 0,
      info: { CreationDate: new Date(0) },
      ...(userPassword === undefined ? {} : { userPassword, ownerPassword: `owner of ${userPassword}` }),
    });
    this.document.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.newPage();
  }

  /** Where the page's text area ends. */
  get bottom(): number {
    return this.variant.pageHeight - BOTTOM;
  }

  get top(): number {
    return TOP;
  }

  /** Starts a page, with the product's title above and the number below. */
  newPage(): void {
    this.document.addPage();
    this.page++;
    this.y = TOP;
    this.text(this.title, this.right - this.width(this.title, 'regular', 7.5), 35, 'regular', 7.5);
    const foot = this.variant.pageHeight - 30;
    this.text('©2013-2022 Tencent Cloud. All rights reserved.', MARGIN, foot, 'regular', 7.5);
    this.text(`Page ${this.page}`, 530, foot, 'regular', 7.5);
  }

  /** Draws text with its baseline at `y`. */
  text(text: string, x: number, y: number, font: FontUse, size: number): void {
    this.document.font(this.variant.fonts[font]).fontSize(size);
    this.document.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
    if (x < PAGE_WIDTH && x + this.width(text, font, size) > PAGE_WIDTH)
      this.cuts.set(this.page, (this.cuts.get(this.page) ?? new Set()).add(y));
  }

  width(text: string, font: FontUse, size: number): number {
    const key = `${font} ${size} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    const width = this.document.font(this.variant.fonts[font]).fontSize(size).widthOfString(text);
    this.widths.set(key, width);
    return width;
  }

  /** Draws a straight line of half a point, as the variant draws borders. */
  rule(x1: number, y1: number, x2: number, y2: number): void {
    if (this.variant.borders === 'none' || this.variant.barePage === this.page) return;
    if (this.variant.borders === 'stroked') {
      this.document.lineWidth(0.5).moveTo(x1, y1).lineTo(x2, y2).stroke();
    } else {
      this.document.rect(x1 - 0.25, y1 - 0.25, x2 - x1 + 0.5, y2 - y1 + 0.5).fill('black');
    }
  }

  link(x: number, y: number, width: number, url: string): void {
    this.document.link(x, y - 9, width, 12, url);
  }

  /** The finished PDF. */
  finish(): Promise<Uint8Array> {
    return new Promise((resolve) => {
      this.document.on('end', () => resolve(new Uint8Array(Buffer.concat(this.chunks))));
      this.document.end();
    });
  }
}
