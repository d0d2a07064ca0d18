import type { Limits } from '../clock/limits.js';
import type { Credentials } from '../credentials/credentials.js';
import { invalid } from '../errors/validation-error.js';
import { exchange } from '../transport/exchange.js';
import type { Failure, Outcome } from '../transport/failure.js';
import { networkFailure } from '../transport/network-failure.js';
import type { WireRequest } from '../wire/wire.js';
import type { ClientContext } from './client-context.js';
import type { CallPlan } from './plan-call.js';

/** Fetches credentials; gives the failure instead where there are none, or where a limit was reached. */
export async function fetchCredentials(
  { credentials, clock, skewMs }: ClientContext,
  limits: Limits,
): Promise<{ readonly kind: 'found'; readonly credentials: Credentials } | Failure> {
  try {
    return { kind: 'found', credentials: await limits.guard(credentials.get(clock.now() + skewMs)) };
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
  context: ClientContext,
  plan: CallPlan,
  { query, headers, body }: WireRequest,
  limits: Limits,
): Promise<Outcome> {
  const sent = exchange({
    fetch: context.fetch,
    url: `${plan.info.origin}/${query && '?'}${query}`,
    method: plan.wire.method,
    headers: { ...plan.headers, ...headers },
    body,
    signal: limits.signal,
    maxBytes: plan.maxResponseBytes,
  });
  const outcome = await limits.guard(sent).catch((error: unknown) => networkFailure(error, false));
  return limits.expiry ?? outcome;
}
