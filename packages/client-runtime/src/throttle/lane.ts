import type { AbortSignalLike } from '../clock/abort-signal-like.js';
import type { Clock } from '../clock/clock.js';
import type { Land } from './land.js';

const SECOND_MS = 1000;

/** A request that got no answer by then is taken to have arrived: waiting for slow answers would halve the rate for nothing. */
const LONGEST_TRAVEL_MS = 1000;

/** One of as many places as requests may arrive within a window. */
interface Place {
  /** When it may be taken again, on the clock's `elapsed` scale. */
  freeAt: number;
}

/** The queue and the places of one action. */
export class Lane {
  readonly #clock: Clock;
  readonly #windowMs: number;
  readonly #places: Place[];
  /** In order of arrival; a set, so that an aborted waiter leaves from the middle at no cost. */
  readonly #waiters = new Set<(place: Place) => void>();
  #cancelTimer: (() => void) | undefined;

  constructor(perSecond: number, clock: Clock) {
    // Less than one a second is one in a longer window.
    const count = Math.max(1, Math.floor(perSecond));
    this.#windowMs = (count / perSecond) * SECOND_MS;
    this.#places = Array.from({ length: count }, () => ({ freeAt: Number.NEGATIVE_INFINITY }));
    this.#clock = clock;
  }

  acquire(signal: AbortSignalLike | undefined): Promise<Land> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const leave = (): void => {
        this.#waiters.delete(take);
        this.#serve();
        reject(signal?.reason);
      };
      const take = (place: Place): void => {
        signal?.removeEventListener('abort', leave);
        resolve(() => this.#land(place));
      };
      signal?.addEventListener('abort', leave);
      this.#waiters.add(take);
      this.#serve();
    });
  }

  #land(place: Place): void {
    const freeAt = this.#clock.elapsed() + this.#windowMs;
    if (freeAt >= place.freeAt) return;
    place.freeAt = freeAt;
    this.#serve();
  }

  /** Gives free places to waiters, and wakes when the next place becomes free. */
  #serve(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    const now = this.#clock.elapsed();
    for (const take of this.#waiters) {
      const place = this.#places.reduce((earliest, other) => (other.freeAt < earliest.freeAt ? other : earliest));
      if (place.freeAt > now) {
        this.#cancelTimer = this.#clock.schedule(() => this.#serve(), place.freeAt - now);
        return;
      }
      place.freeAt = now + LONGEST_TRAVEL_MS + this.#windowMs;
      this.#waiters.delete(take);
      take(place);
    }
  }
}
