import { DocumentError } from '../../document-error.js';
import { hasPdfHeader } from './is-pdf.js';
import { DEFAULT_PDF_LIMITS, type PdfLimits } from './pdf-limits.js';
import type { PdfContent, PdfPage } from './pdf-page.js';
import { Watchdog } from './watchdog.js';
import type { WorkerMessage, WorkerTask } from './worker-message.js';
import { giveBack, stopWorker, takeWorker } from './worker-pool.js';

const MEGABYTE = 2 ** 20;

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

/**
 * Reads the pages of a PDF in a thread of its own, which is stopped when it costs too much.
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
    const data = Uint8Array.from(bytes);
    const task: WorkerTask = { data, password: options.password, maxPages: limits.pages };
    const heap = Math.max(MIN_HEAP, Math.ceil(limits.memoryBytes / MEGABYTE));
    const worker = takeWorker(heap);
    const pages: PdfPage[] = [];
    let total = 0;
    const watchdog = new Watchdog(limits, (found) => stop(refuse(`${found}${placeOf(pages.length, total)}`)));
    const settle = (): void => {
      watchdog.stop();
      signal?.removeEventListener('abort', abort);
    };
    const refuse =
      (found: string): (() => void) =>
      () =>
        reject(new DocumentError(`${file}: ${found}`));
    const finish = (done: () => void): void => {
      settle();
      giveBack(worker, heap);
      done();
    };
    const stop = (done: () => void): void => {
      settle();
      void stopWorker(worker).then(done);
    };
    const abort = (): void => stop(() => reject(signal?.reason));
    signal?.addEventListener('abort', abort, { once: true });
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'opened') {
        total = message.pages;
        watchdog.setPages(total);
      } else if (message.kind === 'page') {
        pages.push(message.page);
        watchdog.pageDone();
        options.onPage?.(pages.length, total);
      } else if (message.kind === 'failed') {
        finish(refuse(message.found));
      } else {
        const content = { pages, fonts: message.fonts };
        const problem = emptiness(content);
        finish(problem === null ? () => resolve(content) : refuse(problem));
      }
    });
    worker.on('error', (error) => stop(refuse(crashReason(error, limits))));
    worker.on('exit', () => stop(refuse('the reader stopped unexpectedly; is the PDF damaged?')));
    worker.postMessage(task, [data.buffer]);
  });
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
