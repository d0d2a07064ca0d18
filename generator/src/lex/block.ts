import type { Origin } from '@specloom/spec';
import type { Line } from '../extract/line.js';

/** A chapter of the document: one page of the vendor's site. */
export interface Chapter {
  /** Heading of a group of chapters, which stands at the group's first chapter only. */
  group: string | null;
  title: string;
  /** "YYYY-MM-DD HH:mm:ss", or "" where the document does not say. */
  updated: string;
  at: Origin;
  blocks: Block[];
  /** Link addresses by page, in the order of the links on it. */
  links: PageLinks[];
}

/** The link addresses that a page lists. */
export interface PageLinks {
  page: number;
  urls: string[];
}

/** A piece of a chapter, the same whether it was read from text or from a PDF. */
export type Block = Heading | Paragraph | Table | Code;

/** A heading inside a chapter, its wraps undone. */
export interface Heading {
  kind: 'heading';
  text: string;
  lines: Line[];
}

/** Lines that belong together: prose, a list, or whatever no other kind fits. */
export interface Paragraph {
  kind: 'paragraph';
  lines: Line[];
}

/** A table of a known layout. */
export interface Table {
  kind: 'table';
  layout: LayoutId;
  /** Lines of its headers, repetitions included. */
  headers: Line[];
  rows: Row[];
  /** Lines inside the table that belong to no row. */
  strays: Line[];
  /** Lines that stand in a row although its layout leaves no room for them. */
  suspects: Line[];
}

/** A table row. */
export interface Row {
  at: Origin;
  /** Cells whose text is one token or a short phrase, by column. */
  cells: Partial<Record<CellName, string>>;
  /** Lines of the last, free-text column. */
  text: Line[];
  /** All lines of the row. */
  lines: Line[];
}

/** Columns with short cells. */
export type CellName = 'name' | 'type' | 'required' | 'value';

/** A block of code, its hard wraps undone. */
export interface Code {
  kind: 'code';
  /** Logical lines. */
  text: string[];
  /** Lines of the document; `owners[i]` is the logical line that `lines[i]` belongs to. */
  lines: Line[];
  owners: number[];
}

/** Tables that the vendor's template has. */
export type LayoutId =
  | 'input'
  | 'output'
  | 'members'
  | 'membersWithoutRequired'
  | 'commonParameters'
  | 'errorCodes'
  | 'regions'
  | 'categories';
