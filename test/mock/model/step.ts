import fc, { type Arbitrary } from 'fast-check';
import type { TaskPlan } from './job-model.js';

/** One step of a random sequence; `which` names a thing among those that exist, counted round and round. */
export type Step =
  | { do: 'wait'; seconds: number }
  | { do: 'submit'; tasks: TaskPlan[] }
  | { do: 'terminate job' | 'retry' | 'delete job'; which: number }
  | { do: 'terminate instance'; which: number; task: number; index: number }
  | { do: 'create env'; nodes: number }
  | { do: 'scale'; which: number; nodes: number }
  | { do: 'terminate node'; which: number; node: number }
  | { do: 'delete env'; which: number }
  | { do: 'create template'; name: string }
  | { do: 'rename template'; which: number; name: string }
  | { do: 'delete template'; which: number };

const which = fc.nat(5);
const name = fc.constantFrom('one', 'two', 'three');

/** Depends on earlier tasks only: there are no circles. */
const tasks: Arbitrary<TaskPlan[]> = fc
  .array(
    fc.record({
      instances: fc.integer({ min: 1, max: 3 }),
      maxRetryCount: fc.nat(2),
      maxConcurrent: fc.nat(2),
      failedAction: fc.constantFrom('TERMINATE', 'INTERRUPT', 'FAST_INTERRUPT'),
      failures: fc.constantFrom(0, 0, 0, 1, 2, 5),
      after: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((plans) => plans.map((plan, place) => ({ ...plan, after: plan.after.filter((other) => other < place) })));

/** A random step. */
export const step: Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait'), seconds: fc.integer({ min: 1, max: 9 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('submit'), tasks }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('terminate job', 'retry', 'delete job'), which }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('terminate instance'), which, task: fc.nat(2), index: fc.nat(3) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('create env'), nodes: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('scale'), which, nodes: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('terminate node'), which, node: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete env'), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('create template'), name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rename template'), which, name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete template'), which }) },
);
