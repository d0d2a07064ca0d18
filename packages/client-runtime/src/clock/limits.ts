import type { PlatformSignal } from '../transport/fetch.js';
import type { AbortSignalLike } from './abort-signal-like.js';
import type { Clock } from './clock.js';

/** Why a stage of a call had to end. */
export type Expiry =
  | { readonly kind: 'abort'; readonly cause: unknown }
  | { readonly kind: 'timeout' | 'deadline'; readonly milliseconds: number };

/** What may end a stage of a call. */
export interface LimitOptions {
  readonly clock: Clock;
  /** The caller's. */
  readonly signal: AbortSignalLike | undefined;
  /** Milliseconds for this stage. */
  readonly timeout: number;
  /** Milliseconds for the whole call, and how many of them are left. */
  readonly deadline: { readonly milliseconds: number; readonly left: number } | undefined;
}

/** One signal for all that may end a stage of a call. */
export class Limits {
  readonly #controller = new AbortController();
  readonly #releases: (() => void)[] = [];
  #expiry: Expiry | undefined;

  constructor({ clock, signal, timeout, deadline }: LimitOptions) {
    if (signal?.aborted) {
      this.#expire({ kind: 'abort', cause: signal.reason });
      return;
    }
    if (signal !== undefined) {
      const onAbort = (): void => this.#expire({ kind: 'abort', cause: signal.reason });
      signal.addEventListener('abort', onAbort);
      this.#releases.push(() => signal.removeEventListener('abort', onAbort));
    }
    const expiry: Expiry =
      deadline !== undefined && deadline.left < timeout
        ? { kind: 'deadline', milliseconds: deadline.milliseconds }
        : { kind: 'timeout', milliseconds: timeout };
    const wait = Math.min(timeout, deadline?.left ?? timeout);
    if (wait <= 0) this.#expire(expiry);
    else if (wait < Number.POSITIVE_INFINITY) this.#releases.push(clock.schedule(() => this.#expire(expiry), wait));
  }

  /** Aborts when the first of the limits is reached. */
  get signal(): PlatformSignal {
    return this.#controller.signal;
  }

  /** The limit that was reached; undefined while none is. */
  get expiry(): Expiry | undefined {
    return this.#expiry;
  }

  /**
   * Settles as `work` does, or rejects as soon as a limit is reached, whether `work` heeds the signal or not. A later rejection of
   * `work` is taken in, so that it is never unhandled.
   */
  guard<Result>(work: Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const { signal } = this;
      const onAbort = (): void => reject(signal.reason);
      if (signal.aborted) onAbort();
      signal.addEventListener('abort', onAbort, { once: true });
      work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
    });
  }

  /** Lets go of the timer and of the caller's signal. */
  close(): void {
    for (const release of this.#releases.splice(0)) release();
  }

  #expire(expiry: Expiry): void {
    this.close();
    this.#expiry = expiry;
    this.#controller.abort();
  }
}
