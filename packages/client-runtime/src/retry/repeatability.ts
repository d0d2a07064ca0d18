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
  switch (failure.kind) {
    case 'service':
      if (isOverFrequency(failure)) return 'harmless';
      return /^InternalError(\.|$)|^ServiceUnavailable$/.test(failure.code) ? 'doubtful' : 'pointless';
    case 'malformed':
      if (failure.status === TOO_MANY_REQUESTS) return 'harmless';
      return failure.status >= FIRST_SERVER_ERROR ? 'doubtful' : 'pointless';
    case 'network':
      return failure.delivery === 'impossible' ? 'harmless' : 'doubtful';
    case 'timeout':
      return failure.limit === 'timeout' ? 'doubtful' : 'pointless';
    default:
      return 'pointless';
  }
}

/** The service rejected the request because too many came before it. */
export function isOverFrequency(failure: Failure): boolean {
  return failure.kind === 'service' && /^RequestLimitExceeded(\.|$)/.test(failure.code);
}
