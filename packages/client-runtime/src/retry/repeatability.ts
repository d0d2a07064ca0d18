import type { Failure } from '../transport/failure.js';

const TOO_MANY_REQUESTS = 429;

const FIRST_SERVER_ERROR = 500;

/**
 * Whether repeating a failed attempt could help. `harmless`: yes, and the attempt had no effect; `doubtful`: yes, but the attempt may
 * have had its effect; `pointless`: no. Follows "Common Error Codes": a rejection for frequency comes before the action begins.
 */
export type Repeatability = 'harmless' | 'doubtful' | 'pointless';

/** Judges a failure. */
export function repeatability(failure: Failure): Repeatability {
  if (isHarmless(failure)) return 'harmless';
  return isDoubtful(failure) ? 'doubtful' : 'pointless';
}

/** The service rejected the request because too many came before it. */
export function isOverFrequency(failure: Failure): boolean {
  return failure.kind === 'service' && /^RequestLimitExceeded(\.|$)/.test(failure.code);
}

function isHarmless(failure: Failure): boolean {
  return (
    isOverFrequency(failure) ||
    (failure.kind === 'malformed' && failure.status === TOO_MANY_REQUESTS) ||
    (failure.kind === 'network' && failure.delivery === 'impossible')
  );
}

function isDoubtful(failure: Failure): boolean {
  return (
    failure.kind === 'network' ||
    (failure.kind === 'service' && /^(InternalError(\..*)?|ServiceUnavailable)$/.test(failure.code)) ||
    (failure.kind === 'malformed' && failure.status >= FIRST_SERVER_ERROR) ||
    (failure.kind === 'timeout' && failure.limit === 'timeout')
  );
}
