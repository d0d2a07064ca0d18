/**
 * A page of a PDF, reduced to what layout is read from. Coordinates are points, with y upwards from the lower edge of the
 * page as it is shown.
 */
export interface PdfPage {
  /** Count from 1. */
  index: number;
  width: number;
  height: number;
  runs: TextRun[];
  rules: Rule[];
  links: PageLink[];
  /** Why parts of the page could not be read; empty where all of it could. */
  damage: string[];
}

/** A run of text in one font on one baseline. */
export interface TextRun {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  width: number;
  /** Height of the font. */
  size: number;
  /** Index in the content's fonts. */
  font: number;
  /** The text does not run from left to right. */
  turned: boolean;
}

/** What the PDF says of a font. */
export interface FontFace {
  name: string;
  bold: boolean;
  /** The PDF flags it as fixed in pitch; fonts for Chinese often carry the flag although their Latin letters vary. */
  fixedPitch: boolean;
}

/** A straight horizontal or vertical line, where the page shows it. */
export interface Rule {
  direction: 'horizontal' | 'vertical';
  /** y of a horizontal rule, x of a vertical one: the middle of the stroke. */
  at: number;
  from: number;
  to: number;
}

/** A link on the page. */
export interface PageLink {
  left: number;
  right: number;
  bottom: number;
  top: number;
  url: string;
}

/** What was read of a whole PDF. */
export interface PdfContent {
  pages: PdfPage[];
  fonts: FontFace[];
}
