/** Ceiling of the first delay. */
const BASE_MS = 200;

/** Ceiling of the first delay after a rejection for frequency, which is counted in seconds. */
const FREQUENCY_BASE_MS = 1000;

/** Ceiling of all delays. */
const LONGEST_MS = 20_000;

/**
 * Milliseconds to wait before the retry that follows attempt `attempt`, counted from 1: full jitter, that is, evenly spread from 0
 * to a ceiling that doubles with each attempt; never less than the service asked for with Retry-After.
 */
export function retryDelay(
  attempt: number,
  overFrequency: boolean,
  retryAfterMs: number,
  random: () => number,
): number {
  const base = overFrequency ? FREQUENCY_BASE_MS : BASE_MS;
  const ceiling = Math.min(LONGEST_MS, base * 2 ** (attempt - 1));
  return Math.max(retryAfterMs, Math.round(random() * ceiling));
}
