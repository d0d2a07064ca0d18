import type { AbortSignalLike } from './abort-signal-like.js';
import type { Clock } from './clock.js';

/** Waits; rejects with the signal's reason as soon as the signal aborts. */
export function sleep(clock: Clock, milliseconds: number, signal: AbortSignalLike): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const cancel = clock.schedule(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    const onAbort = (): void => {
      signal.removeEventListener('abort', onAbort);
      cancel();
      reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort);
  });
}
