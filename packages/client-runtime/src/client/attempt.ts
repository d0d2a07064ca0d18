import type { Limits } from '../clock/limits.js';
import type { Credentials } from '../credentials/credentials.js';
import { ValidationError } from '../errors/validation-error.js';
import { exchange } from '../transport/exchange.js';
import type { Failure, Outcome } from '../transport/failure.js';
import type { WireRequest } from '../wire/wire.js';
import type { ClientContext } from './client-context.js';
import type { CallPlan } from './plan-call.js';

/** Fetches credentials; gives the failure instead where there are none, or where a limit was reached. */
export async function fetchCredentials(
  context: ClientContext,
  limits: Limits,
): Promise<{ readonly kind: 'credentials-found'; readonly credentials: Credentials } | Failure> {
  try {
    const found = context.credentials.get(context.clock.now() + context.skewMs);
    return { kind: 'credentials-found', credentials: await limits.guard(found) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return limits.expiry ?? { kind: 'credentials', reason, cause: error };
  }
}

/** Signs a request for now. Throws a ValidationError where it is larger than the service accepts. */
export async function signAttempt(
  context: ClientContext,
  plan: CallPlan,
  credentials: Credentials,
): Promise<WireRequest> {
  const timestamp = Math.floor((context.clock.now() + context.skewMs) / 1000);
  const request = await plan.sign({ credentials, timestamp });
  const bytes = request.body?.length ?? request.query.length;
  if (bytes <= plan.maxBytes) return request;
  const { method, signatureMethod } = plan.wire;
  throw new ValidationError({
    action: plan.info.action,
    reason: `the request has ${bytes} bytes; ${method} requests with ${signatureMethod} may have ${plan.maxBytes}`,
  });
}

/** Sends a signed request. Never rejects. */
export async function sendAttempt(
  context: ClientContext,
  plan: CallPlan,
  request: WireRequest,
  limits: Limits,
): Promise<Outcome> {
  const { origin } = plan.info;
  const sent = exchange({
    fetch: context.fetch,
    url: request.query === '' ? `${origin}/` : `${origin}/?${request.query}`,
    method: plan.wire.method,
    headers: { ...plan.headers, ...request.headers },
    body: request.body,
    signal: limits.signal,
    maxResponseBytes: plan.maxResponseBytes,
  });
  try {
    const outcome = await limits.guard(sent);
    return limits.expiry ?? outcome;
  } catch (error) {
    return limits.expiry ?? { kind: 'network', reason: String(error), delivery: 'possible', cause: error };
  }
}
