import type { Origin } from '@specloom/spec';

/** A non-blank line of a document, with its place and its distance from the line before. */
export interface Line {
  /** The text without the space that marks a page start; no-break spaces are kept, they delimit inline code. */
  text: string;
  at: Origin;
  /** Blank lines between this line and the one before it on the same page. */
  gap: number;
  /** The line is the first one of its page. */
  pageStart: boolean;
  /** Whether the line goes on with the paragraph of the line before; absent where the document does not show it. */
  wraps?: boolean;
}

/** A page of a document: its lines, none of them blank. */
export interface Page {
  /** Printed page number, or the count from 1 where none is printed. */
  number: number;
  lines: Line[];
}
