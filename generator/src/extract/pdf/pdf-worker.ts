import { parentPort } from 'node:worker_threads';
import { DamageLog } from './damage-log.js';
import { FontList } from './font-list.js';
import { openPdf } from './open-pdf.js';
import { readPage } from './read-page.js';
import { whatIsWrong } from './what-is-wrong.js';
import type { WorkerMessage, WorkerTask } from './worker-message.js';

const post = (message: WorkerMessage): void => parentPort?.postMessage(message);

const log = new DamageLog();

/** Reads the thread's pages in order, and posts each as soon as it is read. */
async function work({ data, password, maxPages, first, step }: WorkerTask): Promise<void> {
  let reading = 0;
  let close = (): Promise<void> => Promise.resolve();
  log.take();
  try {
    const document = await openPdf(data, password);
    close = () => document.destroy();
    const count = document.numPages;
    if (count > maxPages) {
      await close();
      post({ kind: 'failed', found: `found ${count} pages, expected at most ${maxPages} (--max-pages)` });
      return;
    }
    post({ kind: 'opened', pages: count });
    const fonts = new FontList();
    for (reading = first; reading <= count; reading += step) {
      const page = await document.getPage(reading);
      const read = await readPage(page, fonts);
      page.cleanup();
      post({ kind: 'page', page: { ...read, damage: log.take() } });
    }
    await close();
    post({ kind: 'done', fonts: fonts.faces });
  } catch (error) {
    await close();
    post({ kind: 'failed', found: whatIsWrong(error, reading, password !== undefined) });
  }
}

log.start();
parentPort?.on('message', (task: WorkerTask) => void work(task));
