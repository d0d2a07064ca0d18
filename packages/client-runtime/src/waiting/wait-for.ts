import type { CallOptions } from '../client/client-options.js';
import { contextOf, type ServiceClient } from '../client/service-client.js';
import { Limits, NEVER } from '../clock/limits.js';
import type { ActionDefinition } from '../definition/action-definition.js';
import { failureToError } from '../errors/failure-to-error.js';
import { ServiceError } from '../errors/service-error.js';
import type { WaitCondition, WaitOutcome } from './wait-condition.js';
import { WaitFailedError } from './wait-failed-error.js';

const FIRST_DELAY_MS = 1000;
const LONGEST_DELAY_MS = 15_000;

/** Each delay is this many times the last one. */
const GROWTH = 1.5;

/** A call's options, for each look; `deadline` bounds the whole wait. */
export interface WaitOptions extends Omit<CallOptions, 'idempotencyToken'> {
  /** Milliseconds between the first look and the second. Default: 1,000. */
  readonly firstDelay?: number | undefined;
  /** Longest milliseconds between two looks. Default: 15,000. */
  readonly longestDelay?: number | undefined;
}

/**
 * Looks at a thing with a reading action, again and again, until a condition is met.
 *
 * Delays grow, are jittered, and come on top of the action's documented frequency. Rejects with a WaitFailedError where the
 * condition can no longer be met, with a TimeoutError at the deadline, with an AbortError at the signal's abort, and with the errors
 * of a call that the condition does not expect.
 */
export async function waitFor<Input, Output, Code extends string, Result>(
  client: ServiceClient,
  action: ActionDefinition<Input, Output, Code>,
  input: NoInfer<Input>,
  condition: WaitCondition<NoInfer<Output>, NoInfer<Code>, Result>,
  options: WaitOptions = {},
): Promise<Result> {
  const { clock, random } = contextOf(client);
  const { deadline = NEVER, signal, firstDelay = FIRST_DELAY_MS, longestDelay = LONGEST_DELAY_MS, ...call } = options;
  const limits = new Limits({
    clock,
    signal,
    timeout: NEVER,
    deadline,
    left: deadline,
  });
  let looks = 0;
  try {
    for (let delay = firstDelay; ; delay = Math.min(longestDelay, delay * GROWTH)) {
      looks += 1;
      const outcome = await look(client, action, input, { ...call, signal: limits });
      const verdict = condition.judge(outcome);
      if (verdict?.kind === 'done') return verdict.result;
      if (verdict?.kind === 'failed') {
        throw new WaitFailedError({
          action: action.name,
          attempts: looks,
          state: verdict.state,
          wanted: condition.wanted,
        });
      }
      if (verdict === undefined && outcome.error !== undefined) throw outcome.error;
      await limits.sleep(delay * (1 + random()) * 0.5);
    }
  } catch (error) {
    const { expiry } = limits;
    if (expiry === undefined) throw error;
    throw failureToError(expiry, { action: action.name, attempts: looks, retryable: false }, (text) => text);
  } finally {
    limits.close();
  }
}

async function look<Input, Output, Code extends string>(
  client: ServiceClient,
  action: ActionDefinition<Input, Output, Code>,
  input: NoInfer<Input>,
  options: CallOptions,
): Promise<WaitOutcome<Output, Code>> {
  try {
    return { output: await client.call(action, input, options) };
  } catch (error) {
    if (error instanceof ServiceError) return { error };
    throw error;
  }
}
