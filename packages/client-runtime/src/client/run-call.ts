import { Limits, NEVER } from '../clock/limits.js';
import { failureToError } from '../errors/failure-to-error.js';
import { redactSecrets } from '../errors/redact-secrets.js';
import type { RequestError } from '../errors/request-error.js';
import { notify } from '../hooks/notify.js';
import { parseRetryAfter } from '../retry/parse-retry-after.js';
import { isOverFrequency, repeatability } from '../retry/repeatability.js';
import { retryDelay } from '../retry/retry-delay.js';
import type { Land } from '../throttle/land.js';
import type { Throttle } from '../throttle/throttle.js';
import type { Failure, Outcome, Success } from '../transport/failure.js';
import type { CallTiming } from './api-response.js';
import { fetchCredentials, sendAttempt, signAttempt } from './attempt.js';
import type { ClientContext } from './client-context.js';
import { measureSkew } from './clock-skew.js';
import type { CallPlan } from './plan-call.js';

/** A service that asks for a longer pause is not waited for. */
const LONGEST_RETRY_AFTER_MS = 60_000;

/** Codes that tell that the keys, and not the request, are bad. */
const REFUSED_KEYS = /^AuthFailure\.(TokenFailure|SecretIdNotFound|InvalidSecretId)$/;

/** A successful call. */
export interface FinishedCall {
  readonly success: Success;
  readonly attempts: number;
  readonly timing: CallTiming;
}

/** Runs a call with its waits, attempts and retries. Rejects with a RequestError. */
export async function runCall(context: ClientContext, plan: CallPlan): Promise<FinishedCall> {
  const { clock, hooks, throttle, retryBudget } = context;
  const { info, perSecond, deadline } = plan;
  const started = clock.elapsed();
  let attempts = 0;
  let retries = 0;
  let queuedMs = 0;
  let attemptMs = 0;
  let usedSkewMs = 0;
  let skewCorrected = false;
  let redact = redactSecrets(undefined);

  const elapsed = (): number => clock.elapsed() - started;

  const limitsOf = (timeout: number): Limits =>
    new Limits({ clock, signal: plan.signal, timeout, deadline, left: deadline - elapsed() });

  function isRepeatable(failure: Failure): boolean {
    const verdict = repeatability(failure);
    return verdict === 'harmless' || (verdict === 'doubtful' && plan.idempotent);
  }

  const errorOf = (failure: Failure): RequestError =>
    failureToError(failure, { action: info.action, attempts, retryable: isRepeatable(failure) }, redact);

  /** Waits for the documented frequency; gives what to call once the answer has come, or why there is no turn. */
  async function awaitTurn(queue: Throttle, frequency: number): Promise<Land | Failure> {
    const from = clock.elapsed();
    const limits = limitsOf(NEVER);
    try {
      return await queue.acquire(`${context.definition.id}/${info.action}`, frequency, limits);
    } catch (cause) {
      return limits.expiry ?? { kind: 'abort', cause };
    } finally {
      limits.close();
      queuedMs += clock.elapsed() - from;
    }
  }

  /** Signs and sends. Rejects with a ValidationError where the request is too large. */
  async function send(limits: Limits): Promise<Outcome> {
    const found = await fetchCredentials(context, limits);
    if (found.kind !== 'found') return found;
    redact = redactSecrets(found.credentials);
    usedSkewMs = context.skewMs;
    const request = await signAttempt(context, plan, found.credentials);
    if (limits.expiry !== undefined) return limits.expiry;

    attempts += 1;
    const event = { call: info, attempt: attempts };
    notify(hooks, (hook) => hook.before?.({ ...event, queuedMs }));
    const from = clock.elapsed();
    const outcome = await sendAttempt(context, plan, request, limits);
    attemptMs = clock.elapsed() - from;
    const { status, requestId } = 'status' in outcome ? outcome : {};
    notify(hooks, (hook) => {
      const error = outcome.kind === 'success' ? undefined : errorOf(outcome);
      return hook.after?.({ ...event, durationMs: attemptMs, status, requestId, error });
    });
    return outcome;
  }

  async function attempt(): Promise<Outcome> {
    const turn = throttle && perSecond ? await awaitTurn(throttle, perSecond) : undefined;
    if (typeof turn === 'object') return turn;
    const limits = limitsOf(plan.timeout);
    try {
      return await send(limits);
    } finally {
      limits.close();
      turn?.();
    }
  }

  /** Takes over the service's time, once a call, where the service refused ours. */
  function correctSkew(failure: Failure): boolean {
    const skewMs = skewCorrected ? undefined : measureSkew(failure, usedSkewMs, clock.now());
    if (skewMs === undefined) return false;
    context.skewMs = skewMs;
    skewCorrected = true;
    return true;
  }

  /** Milliseconds to wait before a retry; undefined where there must be none. */
  function repeatAfter(failure: Failure): number | undefined {
    if (!isRepeatable(failure) || retries >= plan.retries) return undefined;
    const header = 'headers' in failure ? failure.headers.get('retry-after') : null;
    const retryAfterMs = parseRetryAfter(header, clock.now() + context.skewMs) ?? 0;
    const delayMs = retryDelay(retries + 1, isOverFrequency(failure), retryAfterMs, context.random);
    // Past the deadline, the failure at hand tells more than the timeout that would follow.
    const tooLate = retryAfterMs > LONGEST_RETRY_AFTER_MS || elapsed() + delayMs >= deadline;
    if (tooLate || retryBudget?.spend() === false) return undefined;
    retries += 1;
    return delayMs;
  }

  /** Waits until the failed attempt may be repeated; throws its error where it may not. */
  async function recover(failure: Failure): Promise<void> {
    if (failure.kind === 'service' && REFUSED_KEYS.test(failure.code)) context.credentials.forget();
    const error = errorOf(failure);
    const delayMs = correctSkew(failure) ? 0 : repeatAfter(failure);
    if (delayMs === undefined) throw error;

    notify(hooks, (hook) => hook.retry?.({ call: info, attempt: attempts, delayMs, error }));
    const limits = limitsOf(NEVER);
    try {
      await limits.sleep(delayMs);
    } catch (cause) {
      throw errorOf(limits.expiry ?? { kind: 'abort', cause });
    } finally {
      limits.close();
    }
  }

  for (;;) {
    const outcome = await attempt();
    if (outcome.kind === 'success') {
      retryBudget?.refund();
      return { success: outcome, attempts, timing: { queuedMs, attemptMs, totalMs: elapsed() } };
    }
    await recover(outcome);
  }
}
