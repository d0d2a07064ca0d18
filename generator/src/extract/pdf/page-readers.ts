import type { Worker } from 'node:worker_threads';
import type { WorkerMessage, WorkerTask } from './worker-message.js';
import { giveBack, stopWorker, takeWorker } from './worker-pool.js';

/** Threads that read one PDF side by side, each of them every so many-th page. */
export class PageReaders {
  private readonly workers: Worker[];

  /** @param heapMegabytes limit on the heap of each thread */
  constructor(
    readonly count: number,
    private readonly heapMegabytes: number,
  ) {
    this.workers = Array.from({ length: count }, () => takeWorker(heapMegabytes));
  }

  /**
   * Gives each thread its share of the pages.
   *
   * @param onMessage is told of the thread, counted from 0
   * @param onCrash is given the error of a thread that died; undefined where it just ended
   */
  start(
    bytes: Uint8Array,
    task: Omit<WorkerTask, 'data' | 'first' | 'step'>,
    onMessage: (message: WorkerMessage, thread: number) => void,
    onCrash: (error: unknown) => void,
  ): void {
    this.workers.forEach((worker, thread) => {
      worker.on('message', (message: WorkerMessage) => onMessage(message, thread));
      worker.on('error', onCrash);
      worker.on('exit', () => onCrash(undefined));
      const data = Uint8Array.from(bytes);
      worker.postMessage({ ...task, data, first: thread + 1, step: this.count }, [data.buffer]);
    });
  }

  /** Keeps the threads that have nothing to do any more for the next document, and stops the others. */
  async end(isIdle: (thread: number) => boolean): Promise<void> {
    const busy: Promise<number>[] = [];
    this.workers.forEach((worker, thread) => {
      if (isIdle(thread)) giveBack(worker, this.heapMegabytes);
      else busy.push(stopWorker(worker));
    });
    await Promise.all(busy);
  }
}
