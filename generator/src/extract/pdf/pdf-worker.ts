import { parentPort, workerData } from 'node:worker_threads';
import { DamageLog } from './damage-log.js';
import { FontList } from './font-list.js';
import { openPdf } from './open-pdf.js';
import { readPage } from './read-page.js';
import { whatIsWrong } from './what-is-wrong.js';
import type { WorkerMessage, WorkerTask } from './worker-message.js';

const post = (message: WorkerMessage): void => parentPort?.postMessage(message);

/** Reads all pages in order, and posts each as soon as it is read. */
async function work({ data, password, maxPages }: WorkerTask): Promise<void> {
  const log = new DamageLog();
  log.start();
  let reading = 0;
  try {
    const document = await openPdf(data, password);
    const count = document.numPages;
    if (count > maxPages) {
      post({ kind: 'failed', found: `found ${count} pages, expected at most ${maxPages} (--max-pages)` });
      return;
    }
    post({ kind: 'opened', pages: count });
    const fonts = new FontList();
    for (reading = 1; reading <= count; reading++) {
      const page = await document.getPage(reading);
      const read = await readPage(page, fonts);
      page.cleanup();
      post({ kind: 'page', page: { ...read, damage: log.take() } });
    }
    post({ kind: 'done', fonts: fonts.faces });
  } catch (error) {
    post({ kind: 'failed', found: whatIsWrong(error, reading, password !== undefined) });
  }
}

await work(workerData as WorkerTask);
