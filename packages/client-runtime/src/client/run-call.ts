import { Limits, NEVER } from '../clock/limits.js';
import type { Credentials } from '../credentials/credentials.js';
import { failureToError } from '../errors/failure-to-error.js';
import { redactSecrets } from '../errors/redact-secrets.js';
import type { RequestError } from '../errors/request-error.js';
import { notify } from '../hooks/notify.js';
import { parseRetryAfter } from '../retry/parse-retry-after.js';
import { isOverFrequency, repeatability } from '../retry/repeatability.js';
import { retryDelay } from '../retry/retry-delay.js';
import type { Failure, Outcome, Success } from '../transport/failure.js';
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
  readonly timing: { readonly queuedMs: number; readonly attemptMs: number; readonly totalMs: number };
}

/** One call with its waits, attempts and retries. Used once. */
export class CallRun {
  readonly #context: ClientContext;
  readonly #plan: CallPlan;
  readonly #started: number;
  #attempts = 0;
  #retries = 0;
  #queuedMs = 0;
  #attemptMs = 0;
  #usedSkewMs = 0;
  #skewCorrected = false;
  #credentials: Credentials | undefined;

  constructor(context: ClientContext, plan: CallPlan) {
    this.#context = context;
    this.#plan = plan;
    this.#started = context.clock.elapsed();
  }

  /** Runs the call to its end. Rejects with a RequestError. */
  async run(): Promise<FinishedCall> {
    for (;;) {
      const outcome = await this.#attempt();
      if (outcome.kind === 'success') {
        this.#context.retryBudget?.refund();
        return { success: outcome, attempts: this.#attempts, timing: this.#timing() };
      }
      await this.#recover(outcome);
    }
  }

  #timing(): FinishedCall['timing'] {
    return { queuedMs: this.#queuedMs, attemptMs: this.#attemptMs, totalMs: this.#elapsed() };
  }

  #elapsed(): number {
    return this.#context.clock.elapsed() - this.#started;
  }

  /** Waits for a turn, then signs and sends. Rejects with a ValidationError where the request is too large. */
  async #attempt(): Promise<Outcome> {
    const turn = await this.#awaitTurn();
    if (typeof turn !== 'function') return turn;
    const limits = this.#limits(this.#plan.timeout);
    try {
      return await this.#send(limits);
    } finally {
      limits.close();
      turn();
    }
  }

  async #awaitTurn(): Promise<(() => void) | Failure> {
    const { throttle, clock, definition } = this.#context;
    const { perSecond, info } = this.#plan;
    if (throttle === undefined || perSecond === null) return () => {};
    const from = clock.elapsed();
    const limits = this.#limits(NEVER);
    try {
      return await throttle.acquire(`${definition.id}/${info.action}`, perSecond, limits.signal);
    } catch (error) {
      return limits.expiry ?? { kind: 'abort', cause: error };
    } finally {
      limits.close();
      this.#queuedMs += clock.elapsed() - from;
    }
  }

  async #send(limits: Limits): Promise<Outcome> {
    const { clock, hooks } = this.#context;
    const found = await fetchCredentials(this.#context, limits);
    if (found.kind !== 'found') return found;
    this.#credentials = found.credentials;
    this.#usedSkewMs = this.#context.skewMs;
    const request = await signAttempt(this.#context, this.#plan, found.credentials);
    if (limits.expiry !== undefined) return limits.expiry;

    this.#attempts += 1;
    const event = { call: this.#plan.info, attempt: this.#attempts };
    notify(hooks, (hook) => hook.before?.({ ...event, queuedMs: this.#queuedMs }));
    const from = clock.elapsed();
    const outcome = await sendAttempt(this.#context, this.#plan, request, limits);
    this.#attemptMs = clock.elapsed() - from;
    const error = outcome.kind === 'success' ? undefined : this.#error(outcome);
    const { status, requestId } = 'status' in outcome ? outcome : {};
    notify(hooks, (hook) => hook.after?.({ ...event, durationMs: this.#attemptMs, status, requestId, error }));
    return outcome;
  }

  /** Waits until the failed attempt may be repeated; throws its error where it may not. */
  async #recover(failure: Failure): Promise<void> {
    const { hooks, credentials } = this.#context;
    const error = this.#error(failure);
    if (failure.kind === 'service' && REFUSED_KEYS.test(failure.code)) credentials.forget();
    const delayMs = this.#correctSkew(failure) ? 0 : this.#repeatAfter(failure);
    if (delayMs === undefined) throw error;

    notify(hooks, (hook) => hook.retry?.({ call: this.#plan.info, attempt: this.#attempts, delayMs, error }));
    const limits = this.#limits(NEVER);
    try {
      await limits.sleep(delayMs);
    } catch (reason) {
      throw this.#error(limits.expiry ?? { kind: 'abort', cause: reason });
    } finally {
      limits.close();
    }
  }

  /** Takes over the service's time, once a call, where the service refused ours. */
  #correctSkew(failure: Failure): boolean {
    if (this.#skewCorrected) return false;
    const skewMs = measureSkew(failure, this.#usedSkewMs, this.#context.clock.now());
    if (skewMs === undefined) return false;
    this.#context.skewMs = skewMs;
    this.#skewCorrected = true;
    return true;
  }

  /** Milliseconds to wait before a retry; undefined where there must be none. */
  #repeatAfter(failure: Failure): number | undefined {
    const { clock, random, retryBudget } = this.#context;
    const { retries, deadline } = this.#plan;
    if (!this.#isRepeatable(failure) || this.#retries >= retries) return undefined;
    const header = 'headers' in failure ? failure.headers.get('retry-after') : null;
    const retryAfterMs = parseRetryAfter(header, clock.now() + this.#context.skewMs);
    if (retryAfterMs !== undefined && retryAfterMs > LONGEST_RETRY_AFTER_MS) return undefined;
    const delayMs = retryDelay(this.#retries + 1, isOverFrequency(failure), retryAfterMs, random);
    // The failure at hand tells more than the timeout that would follow.
    if (this.#elapsed() + delayMs >= deadline) return undefined;
    if (retryBudget?.spend() === false) return undefined;
    this.#retries += 1;
    return delayMs;
  }

  #isRepeatable(failure: Failure): boolean {
    const verdict = repeatability(failure);
    return verdict === 'harmless' || (verdict === 'doubtful' && this.#plan.idempotent);
  }

  #error(failure: Failure): RequestError {
    const { action } = this.#plan.info;
    const context = { action, attempts: this.#attempts, retryable: this.#isRepeatable(failure) };
    return failureToError(failure, context, redactSecrets(this.#credentials));
  }

  #limits(timeout: number): Limits {
    const { deadline, signal } = this.#plan;
    return new Limits({
      clock: this.#context.clock,
      signal,
      timeout,
      deadline,
      left: deadline - this.#elapsed(),
    });
  }
}
