import type { FontFace, PdfPage } from './pdf-page.js';

/** What the reading thread is started with. */
export interface WorkerTask {
  data: Uint8Array;
  password: string | undefined;
  maxPages: number;
}

/** What the reading thread reports. */
export type WorkerMessage =
  | { kind: 'opened'; pages: number }
  | { kind: 'page'; page: PdfPage }
  | { kind: 'done'; fonts: FontFace[] }
  | { kind: 'failed'; found: string };
