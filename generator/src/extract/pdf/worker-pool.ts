import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Found by the package's name: this module may have been joined into a file of another folder. */
const WORKER = join(
  dirname(createRequire(import.meta.url).resolve('specloom/package.json')),
  'dist/extract/pdf/pdf-worker.js',
);

/** Threads that are kept for the next document: starting one takes longer than reading a small PDF. */
const MAX_IDLE = 2;

const idle: { worker: Worker; memoryMegabytes: number }[] = [];

/** A thread that reads PDFs, with a limit on its heap: one that has nothing to do, else a new one. */
export function takeWorker(memoryMegabytes: number): Worker {
  const index = idle.findIndex((entry) => entry.memoryMegabytes === memoryMegabytes);
  const [kept] = index < 0 ? [] : idle.splice(index, 1);
  if (kept) {
    dropListeners(kept.worker);
    kept.worker.ref();
    return kept.worker;
  }
  return new Worker(WORKER, {
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
    stdout: true,
    stderr: true,
  });
}

/** Starts a thread ahead of its first document. */
export function startWorker(memoryMegabytes: number): void {
  giveBack(takeWorker(memoryMegabytes), memoryMegabytes);
}

/** Gives a thread back that has finished its document; it keeps no process alive. */
export function giveBack(worker: Worker, memoryMegabytes: number): void {
  dropListeners(worker);
  if (idle.length >= MAX_IDLE) {
    void stopWorker(worker);
    return;
  }
  const entry = { worker, memoryMegabytes };
  const forget = (): void => {
    const index = idle.indexOf(entry);
    if (index >= 0) idle.splice(index, 1);
  };
  worker.on('error', forget);
  worker.on('exit', forget);
  worker.unref();
  idle.push(entry);
}

/** Stops a thread, whatever it is doing. */
export function stopWorker(worker: Worker): Promise<number> {
  dropListeners(worker);
  // What the dying thread still reports is of no interest, but unheard it would end the process.
  worker.on('error', () => {});
  return worker.terminate();
}

/** A thread listens to its own listeners: taking off all of them at once would leave it deaf. */
function dropListeners(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}
