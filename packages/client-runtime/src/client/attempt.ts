import type { Limits } from '../clock/limits.js';
import type { Credentials } from '../credentials/credentials.js';
import { invalid } from '../errors/validation-error.js';
import type { Failure, Outcome } from '../transport/failure.js';
import { parseAnswer } from '../transport/parse-answer.js';
import type { WireRequest } from '../wire/wire.js';
import type { ClientContext } from './client-context.js';
import type { CallPlan } from './plan-call.js';

/** Fetches credentials; gives the failure instead where there are none, or where a limit was reached. */
export async function fetchCredentials(
  { credentials, clock, skewMs }: ClientContext,
  limits: Limits,
): Promise<{ readonly kind: 'found'; readonly credentials: Credentials } | Failure> {
  try {
    const found = credentials.get(clock.now() + skewMs);
    return { kind: 'found', credentials: found instanceof Promise ? await limits.guard(found) : found };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return limits.expiry ?? { kind: 'credentials', reason, cause: error };
  }
}

/** Signs a request for now. Throws a ValidationError where it is larger than the service accepts. */
export async function signAttempt(
  { clock, skewMs }: ClientContext,
  { sign, maxBytes, wire, info }: CallPlan,
  credentials: Credentials,
): Promise<WireRequest> {
  const request = await sign({ credentials, timestamp: Math.floor((clock.now() + skewMs) / 1000) });
  const bytes = request.body?.length ?? request.query.length;
  if (bytes <= maxBytes) return request;
  throw invalid(
    info.action,
    `it has ${bytes} bytes; a ${wire.method} with ${wire.signatureMethod} may have ${maxBytes}`,
  );
}

/** Sends a signed request. Never rejects. */
export async function sendAttempt(
  { transport }: ClientContext,
  { endpoint, wire, headers, maxResponseBytes }: CallPlan,
  request: WireRequest,
  limits: Limits,
): Promise<Outcome> {
  const result = await transport({
    endpoint,
    query: request.query,
    method: wire.method,
    headers: { ...headers, ...request.headers },
    body: request.body,
    maxBytes: maxResponseBytes,
    limits,
  });
  return limits.expiry ?? (result.kind === 'raw' ? parseAnswer(result) : result);
}
