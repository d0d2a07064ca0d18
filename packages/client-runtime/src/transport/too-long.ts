import type { Answer, MalformedFailure } from './failure.js';

/** The failure of an answer that is longer than it may be. */
export function tooLong({ status, headers }: Answer, maxBytes: number): MalformedFailure {
  return { status, headers, kind: 'malformed', reason: `it has more than the ${maxBytes} bytes of maxResponseBytes` };
}
