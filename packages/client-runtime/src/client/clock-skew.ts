import type { Failure } from '../transport/failure.js';

/** The Date header counts in seconds; a smaller distance is no skew. */
const SMALLEST_SKEW_MS = 1000;

/**
 * Milliseconds that the service's clock is ahead of ours, where the service refused a timestamp and its answer shows its own time;
 * undefined where `usedMs`, the skew that the timestamp was corrected by, was about right. Follows "Signature Failure".
 */
export function measureSkew(failure: Failure, usedMs: number, now: number): number | undefined {
  if (failure.kind !== 'service' || failure.code !== 'AuthFailure.SignatureExpire') return undefined;
  const skewMs = Date.parse(failure.headers.get('date') ?? '') - now;
  return Math.abs(skewMs - usedMs) > SMALLEST_SKEW_MS ? skewMs : undefined;
}
