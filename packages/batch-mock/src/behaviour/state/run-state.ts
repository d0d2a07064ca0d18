/** States of jobs, tasks and task instances; listed for the filter `task-instance-type` of DescribeTask. */
export const RUN_STATES = [
  'SUBMITTED',
  'PENDING',
  'RUNNABLE',
  'STARTING',
  'RUNNING',
  'SUCCEED',
  'FAILED',
  'FAILED_INTERRUPTED',
] as const;

/** State of a job, a task or a task instance. */
export type RunState = (typeof RUN_STATES)[number];

/** How many are in each state. */
export type StateCounts = Record<RunState, number>;

/** Whether nothing changes any more without a further request. */
export function isFinal(state: RunState): state is 'SUCCEED' | 'FAILED' {
  return state === 'SUCCEED' || state === 'FAILED';
}

/** Nothing in any state. */
export function noCounts(): StateCounts {
  return {
    SUBMITTED: 0,
    PENDING: 0,
    RUNNABLE: 0,
    STARTING: 0,
    RUNNING: 0,
    SUCCEED: 0,
    FAILED: 0,
    FAILED_INTERRUPTED: 0,
  };
}

/**
 * What comes first says what the whole is at: something that goes on; then what waits for somebody to look at a retained
 * instance; then what waits to begin; then how it ended.
 */
const PRECEDENCE: readonly RunState[] = [
  'RUNNING',
  'STARTING',
  'RUNNABLE',
  'FAILED_INTERRUPTED',
  'PENDING',
  'SUBMITTED',
  'FAILED',
  'SUCCEED',
];

/** The state of a whole, from the states of its parts: of a task from its instances, of a job from its tasks. */
export function stateOfParts(counts: StateCounts): RunState {
  return PRECEDENCE.find((state) => counts[state] > 0) ?? 'SUCCEED';
}

/** Adds one count to another. */
export function addCounts(sum: StateCounts, counts: StateCounts): StateCounts {
  for (const state of RUN_STATES) {
    sum[state] += counts[state];
  }
  return sum;
}
