import type { Redact } from './redact-secrets.js';

/** Causes of causes beyond this are dropped. */
const DEEPEST_CAUSE = 4;

/**
 * A copy of an error that holds its name, message, code and causes, with secrets masked, and nothing else: errors of foreign
 * `fetch` functions may carry the whole request, signature and all.
 */
export function redactCause(cause: unknown, redact: Redact, depth = 0): Error | undefined {
  if (cause === undefined || depth >= DEEPEST_CAUSE) return undefined;
  if (!(cause instanceof Error)) return new Error(redact(String(cause)));
  const inner = redactCause(cause.cause, redact, depth + 1);
  const copy = new Error(redact(cause.message), inner === undefined ? undefined : { cause: inner });
  copy.name = redact(cause.name);
  copy.stack = redact(cause.stack ?? '');
  if ('code' in cause && typeof cause.code === 'string')
    Object.defineProperty(copy, 'code', { value: redact(cause.code), enumerable: true });
  return copy;
}
