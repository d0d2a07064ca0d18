import type { FontFace, PdfPage } from './pdf-page.js';

/** A document for the reading thread. */
export interface WorkerTask {
  data: Uint8Array;
  password: string | undefined;
  maxPages: number;
  /** The first page to read, from 1, and how far it is from each to the next one. */
  first: number;
  step: number;
}

/** What the reading thread reports. */
export type WorkerMessage =
  | { kind: 'opened'; pages: number }
  | { kind: 'page'; page: PdfPage }
  | { kind: 'done'; fonts: FontFace[] }
  | { kind: 'failed'; found: string };
