import type { PlatformSignal } from '../transport/fetch.js';
import type { AbortSignalLike } from './abort-signal-like.js';
import type { Clock } from './clock.js';
import { onAbort } from './on-abort.js';

/** No limit, in milliseconds. */
export const NEVER = Number.POSITIVE_INFINITY;

/** Why a stage of a call had to end. */
export type Expiry =
  | { readonly kind: 'abort'; readonly cause: unknown }
  | { readonly kind: 'timeout'; readonly limit: 'timeout' | 'deadline'; readonly milliseconds: number };

/** What may end a stage of a call. */
export interface LimitOptions {
  readonly clock: Clock;
  /** The caller's. */
  readonly signal: AbortSignalLike | undefined;
  /** Milliseconds for this stage. */
  readonly timeout: number;
  /** Milliseconds for the whole call. */
  readonly deadline: number;
  /** Milliseconds that are left of them. */
  readonly left: number;
}

/**
 * One signal for all that may end a stage of a call. It serves as a signal itself: the platform's take longer to make than the rest
 * of a call, and few transports need one.
 */
export class Limits implements AbortSignalLike {
  readonly #clock: Clock;
  readonly #releases: (() => void)[] = [];
  readonly #listeners = new Set<() => void>();
  #expiry: Expiry | undefined;

  constructor({ clock, signal, timeout, deadline, left }: LimitOptions) {
    this.#clock = clock;
    if (signal !== undefined) {
      const abort = (): void => this.#expire({ kind: 'abort', cause: signal.reason });
      if (signal.aborted) {
        abort();
        return;
      }
      this.#releases.push(onAbort(signal, abort));
    }
    const wait = Math.min(timeout, left);
    if (wait === NEVER) return;
    const limit = left < timeout ? 'deadline' : 'timeout';
    const milliseconds = left < timeout ? deadline : timeout;
    const expire = (): void => this.#expire({ kind: 'timeout', limit, milliseconds });
    if (wait > 0) this.#releases.push(clock.schedule(expire, wait));
    else expire();
  }

  /** The limit that was reached; undefined while none is. */
  get expiry(): Expiry | undefined {
    return this.#expiry;
  }

  get aborted(): boolean {
    return this.#expiry !== undefined;
  }

  get reason(): unknown {
    return this.#expiry;
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners.delete(listener);
  }

  /** Runs `callback` when the first of the limits is reached, at once if one is; the function that is returned calls that off. */
  onExpiry(callback: () => void): () => void {
    if (this.aborted) callback();
    else this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  }

  /** The same as a signal of the platform. */
  toSignal(): PlatformSignal {
    const controller = new AbortController();
    this.onExpiry(() => controller.abort());
    return controller.signal;
  }

  /**
   * Settles as `work` does, or rejects as soon as a limit is reached, whether `work` heeds the signal or not. A later rejection of
   * `work` is taken in, so that it is never unhandled.
   */
  guard<Result>(work: Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const release = this.onExpiry(() => reject(new Error('a limit was reached')));
      work.then(resolve, reject).finally(release);
    });
  }

  /** Waits; rejects as soon as a limit is reached. */
  sleep(milliseconds: number): Promise<void> {
    return this.guard(new Promise((resolve) => this.#releases.push(this.#clock.schedule(resolve, milliseconds))));
  }

  /** Lets go of timers and of the caller's signal. */
  close(): void {
    for (const release of this.#releases.splice(0)) release();
  }

  #expire(expiry: Expiry): void {
    this.close();
    this.#expiry = expiry;
    for (const listener of [...this.#listeners]) listener();
  }
}
