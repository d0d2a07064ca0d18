import type { Random } from '../behaviour/random.js';
import { Failure } from '../codes/refusal.js';
import type { Fault } from '../faults/fault.js';
import { tooFrequent } from '../rates/rate-limiter.js';
import type { Delivery } from './reply.js';

/** What the faults that strike one call do to it together. */
export interface FaultEffect {
  delivery: Delivery;
  /** Thrown in place of an answer. */
  error?: Error;
  /** HTTP status in place of an answer. */
  status?: number;
  /** Names of the faults, for the log. */
  kinds: string;
}

/** Adds faults up: latencies add, and the first fault of any other kind decides. */
export function effectOfFaults(faults: readonly Fault[], action: string, random: Random): FaultEffect {
  const effect: FaultEffect = {
    delivery: { delay: 0, cut: 'none', spread: 0 },
    kinds: faults.map(({ kind }) => kind).join(', '),
  };
  for (const fault of faults) {
    if (fault.kind === 'latency') {
      const jitter = fault.jitter === undefined ? 0 : (random.next() * 2 - 1) * fault.jitter;
      effect.delivery.delay += Math.max(0, fault.milliseconds + jitter);
    }
  }
  const decisive = faults.find(({ kind }) => kind !== 'latency');
  switch (decisive?.kind) {
    case 'error':
      effect.error = new Failure(decisive.code, decisive.message);
      break;
    case 'rate-storm':
      effect.error = tooFrequent(action, null);
      break;
    case 'status':
      effect.status = decisive.status;
      break;
    case 'drop':
      effect.delivery.cut = 'before';
      break;
    case 'half-body':
      effect.delivery.cut = 'half';
      break;
    case 'slow-body':
      effect.delivery.spread = decisive.milliseconds;
      break;
  }
  return effect;
}
