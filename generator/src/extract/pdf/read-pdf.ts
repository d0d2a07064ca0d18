import { DocumentError } from '../../document-error.js';
import { hasPdfHeader } from './is-pdf.js';
import { PageReaders } from './page-readers.js';
import { DEFAULT_PDF_LIMITS, type PdfLimits } from './pdf-limits.js';
import type { FontFace, PdfContent, PdfPage } from './pdf-page.js';
import { Watchdog } from './watchdog.js';
import type { WorkerMessage } from './worker-message.js';
import { startWorker } from './worker-pool.js';

const MEGABYTE = 2 ** 20;

/** Larger files are shared by so many threads; the time of a smaller one is mostly what it takes to start a thread. */
const THREADS = 2;
const SMALL_FILE = 512 * 1024;

/** A thread cannot even start with less, in MB. */
const MIN_HEAP = 64;

/** How to read a PDF. */
export interface ReadPdfOptions {
  /** Base name of the file, for messages. */
  file: string;
  password?: string;
  limits?: Partial<PdfLimits>;
  /** Is called after each page. */
  onPage?: (done: number, total: number) => void;
  /** Stops the reading; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
}

/** Starts a thread ahead of `readPdf` with the same limits, which saves the time that it takes to start. */
export function prepareReading(limits: Partial<PdfLimits> = {}): void {
  startWorker(heapOf({ ...DEFAULT_PDF_LIMITS, ...limits }));
}

function heapOf({ memoryBytes }: PdfLimits): number {
  return Math.max(MIN_HEAP, Math.ceil(memoryBytes / MEGABYTE));
}

/**
 * Reads the pages of a PDF in threads of their own, which are stopped when they cost too much.
 *
 * @throws DocumentError when the file is no PDF that can be read, holds no text, or exceeds a limit.
 */
export function readPdf(bytes: Uint8Array, options: ReadPdfOptions): Promise<PdfContent> {
  const limits = { ...DEFAULT_PDF_LIMITS, ...options.limits };
  const { file, signal } = options;
  if (bytes.length > limits.fileBytes) {
    return Promise.reject(
      new DocumentError(`${file}: found ${bytes.length} bytes, expected at most ${limits.fileBytes} (--max-megabytes)`),
    );
  }
  if (!hasPdfHeader(bytes)) return Promise.reject(new DocumentError(`${file}: ${whatElse(bytes)}`));
  if (signal?.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const readers = new PageReaders(bytes.length < SMALL_FILE ? 1 : THREADS, heapOf(limits));
    const pages: PdfPage[] = [];
    const fonts: FontFace[][] = [];
    const idle = new Set<number>();
    let done = 0;
    let total = 0;
    const end = (settle: () => void): void => {
      watchdog.stop();
      signal?.removeEventListener('abort', abort);
      void readers.end((thread) => idle.has(thread)).then(settle);
    };
    const refuse = (found: string): void => end(() => reject(new DocumentError(`${file}: ${found}`)));
    const abort = (): void => end(() => reject(signal?.reason));
    const watchdog = new Watchdog(limits, (found) => refuse(`${found}${placeOf(done, total)}`));
    signal?.addEventListener('abort', abort, { once: true });
    const listen = (message: WorkerMessage, thread: number): void => {
      if (message.kind === 'opened') {
        total = message.pages;
        watchdog.setPages(total);
      } else if (message.kind === 'page') {
        pages[message.page.index - 1] = message.page;
        watchdog.pageDone();
        options.onPage?.(++done, total);
      } else if (message.kind === 'failed') {
        idle.add(thread);
        refuse(message.found);
      } else {
        idle.add(thread);
        fonts[thread] = message.fonts;
        if (idle.size < readers.count) return;
        const content = { pages, fonts: joinFonts(pages, fonts) };
        const problem = emptiness(content);
        if (problem === null) end(() => resolve(content));
        else refuse(problem);
      }
    };
    const task = { password: options.password, maxPages: limits.pages };
    readers.start(bytes, task, listen, (error) => refuse(crashReason(error, limits)));
  });
}

/** Each thread counts the fonts that it meets; the runs are made to point into the list of all of them. */
function joinFonts(pages: readonly PdfPage[], fonts: readonly FontFace[][]): FontFace[] {
  const starts = fonts.map((_, thread) => fonts.slice(0, thread).flat().length);
  for (const { index, runs } of pages) {
    const start = starts[(index - 1) % fonts.length] ?? 0;
    for (const run of runs) run.font += start;
  }
  return fonts.flat();
}

function whatElse(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'found an empty file, expected a PDF';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 12)).replace(/[^\x20-\x7e]/g, '.');
  return `found no PDF: it starts with "${start}", expected "%PDF-"`;
}

function placeOf(done: number, total: number): string {
  return total === 0 ? ' before the first page' : ` after ${done} of ${total} pages`;
}

function crashReason(error: unknown, limits: PdfLimits): string {
  if (error === undefined) return 'the reader stopped unexpectedly; is the PDF damaged?';
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return `reading took over ${Math.round(limits.memoryBytes / MEGABYTE)} MB of memory (--max-memory); is this an API document?`;
  }
  return `cannot be read (${String(error).replace(/\s+/g, ' ').slice(0, 150)}); is the PDF damaged?`;
}

/** A PDF without text is read without complaint, and is of no use. */
function emptiness({ pages }: PdfContent): string | null {
  if (pages.length === 0) return 'found a PDF without pages, expected an API document';
  if (pages.some((page) => page.runs.length > 0)) return null;
  return `found ${pages.length} pages without any text, expected an API document; scanned images have to be turned into text first`;
}
