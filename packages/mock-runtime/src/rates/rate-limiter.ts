import { Refusal } from '../codes/refusal.js';

interface Bucket {
  tokens: number;
  /** When `tokens` held, in milliseconds. */
  time: number;
}

/** Token buckets: each key may make an action's documented requests per second, and as many at once. */
export class RateLimiter {
  readonly #scale: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /**
   * @param rates the option of that name.
   * @param now milliseconds on a clock that tests can advance.
   */
  constructor(rates: 'documented' | 'off' | number, now: () => number) {
    if (typeof rates === 'number' && !(rates > 0 && Number.isFinite(rates))) {
      throw new RangeError(`The option rates is ${rates}: expected "documented", "off" or a number above 0.`);
    }
    this.#scale = rates === 'documented' ? 1 : rates === 'off' ? Number.POSITIVE_INFINITY : rates;
    this.#now = now;
  }

  /**
   * Takes one request from the bucket of a key and an action. Throws a Refusal where it is empty.
   *
   * @param perSecond documented frequency; null: none is documented.
   */
  take(key: string, action: string, perSecond: number | null): void {
    const rate = perSecond === null ? Number.POSITIVE_INFINITY : perSecond * this.#scale;
    if (rate === Number.POSITIVE_INFINITY) {
      return;
    }
    const capacity = Math.max(1, rate);
    const time = this.#now();
    const name = `${action}/${key}`;
    const bucket = this.#buckets.get(name) ?? { tokens: capacity, time };
    this.#buckets.set(name, bucket);
    bucket.tokens = Math.min(capacity, bucket.tokens + (Math.max(0, time - bucket.time) / 1000) * rate);
    bucket.time = time;
    if (bucket.tokens < 1) {
      throw tooFrequent(action, rate);
    }
    bucket.tokens -= 1;
  }

  /** Fills all buckets. */
  reset(): void {
    this.#buckets.clear();
  }
}

/** The refusal of a request that comes too soon. */
export function tooFrequent(action: string, perSecond: number | null): Refusal {
  const limit = perSecond === null ? 'the frequency limit' : `the frequency limit of ${perSecond} requests a second`;
  return new Refusal('too-frequent', `The requests of ${action} exceed ${limit}. Reduce the frequency of calls.`);
}
