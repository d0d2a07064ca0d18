/** How a document is printed: what differs between printers and style sheets. */
export interface RenderVariant {
  name: string;
  /** Borders as thin filled rectangles, as browsers draw them, as strokes, or none. */
  borders: 'filled' | 'stroked' | 'none';
  fonts: { regular: string; bold: string; code: string };
  /** Shares of the page's width that the short columns take. */
  columns: { name: number; type: number; required: number; code: number };
  align: 'top' | 'middle';
  /** Each line stands in the middle of its cell, so that columns have no common left edge. */
  centred: boolean;
  /** Headers are printed again on each page that a table takes. */
  repeatHeaders: boolean;
  /** A row over a page end has no rule there. */
  openRows: boolean;
  /** Types, and the actions of categories, link to their pages. */
  links: boolean;
  /** Characters in a line of code before it is wrapped. */
  codeColumns: number;
  /** Height of the page's text area, in points: low pages break more rows. */
  pageHeight: number;
  /** Tables are wider than the page, and what lies beyond its edge is lost. */
  clipped: boolean;
  /** The number of a page whose borders are lost; null where none are. */
  barePage: number | null;
}

const HELVETICA = { regular: 'Helvetica', bold: 'Helvetica-Bold', code: 'Courier' };
const TIMES = { regular: 'Times-Roman', bold: 'Times-Bold', code: 'Courier' };
const WIDE = { name: 0.25, type: 0.15, required: 0.12, code: 0.45 };
const WIDER = { name: 0.28, type: 0.17, required: 0.12, code: 0.5 };
const NARROW = { name: 0.15, type: 0.12, required: 0.12, code: 0.25 };

const BROWSER: RenderVariant = {
  name: 'as a browser prints',
  borders: 'filled',
  fonts: HELVETICA,
  columns: WIDE,
  align: 'middle',
  centred: false,
  repeatHeaders: false,
  openRows: true,
  links: true,
  codeColumns: 80,
  pageHeight: 842,
  clipped: false,
  barePage: null,
};

/** The variants that lose nothing. */
export const VARIANTS: readonly RenderVariant[] = [
  BROWSER,
  {
    ...BROWSER,
    name: 'strokes, headers repeated',
    borders: 'stroked',
    columns: WIDER,
    align: 'top',
    repeatHeaders: true,
    openRows: false,
  },
  { ...BROWSER, name: 'narrow columns', columns: NARROW, fonts: TIMES, codeColumns: 60 },
  { ...BROWSER, name: 'low pages', pageHeight: 420, repeatHeaders: true, fonts: TIMES },
  { ...BROWSER, name: 'no links, closed rows', links: false, openRows: false, columns: NARROW },
  { ...BROWSER, name: 'no borders', borders: 'none', columns: WIDER, align: 'top', repeatHeaders: true },
  { ...BROWSER, name: 'no borders, no repeated headers', borders: 'none', align: 'top', fonts: TIMES, links: false },
];

/** The variant that loses what lies beyond the page's edge. */
export const CLIPPED: RenderVariant = { ...BROWSER, name: 'cut off at the right edge', clipped: true };

/** The variant that loses the borders of a page. */
export const withBarePage = (page: number): RenderVariant => ({
  ...BROWSER,
  name: `page ${page} without borders`,
  barePage: page,
});

/** The variant whose tables have neither rules nor edges, in columns wide enough for names and types to stay on one line. */
export const CENTRED: RenderVariant = {
  ...BROWSER,
  name: 'centred, without borders',
  borders: 'none',
  align: 'top',
  centred: true,
  columns: { name: 0.4, type: 0.3, required: 0.12, code: 0.65 },
  pageHeight: 2000,
};
