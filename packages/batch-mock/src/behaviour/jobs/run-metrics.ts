import type { JobRecord } from '../state/job-record.js';
import { addCounts, noCounts, type StateCounts } from '../state/run-state.js';

/** Counts by state, as the data types `TaskMetrics` and `TaskInstanceMetrics` name them. */
export function countsToMetrics(counts: StateCounts) {
  return {
    SubmittedCount: counts.SUBMITTED,
    PendingCount: counts.PENDING,
    RunnableCount: counts.RUNNABLE,
    StartingCount: counts.STARTING,
    RunningCount: counts.RUNNING,
    SucceedCount: counts.SUCCEED,
    FailedInterruptedCount: counts.FAILED_INTERRUPTED,
    FailedCount: counts.FAILED,
  };
}

/** A job's tasks by state. */
export function taskCounts({ tasks }: JobRecord): StateCounts {
  const counts = noCounts();
  for (const { state } of tasks) {
    counts[state]++;
  }
  return counts;
}

/** The instances of all tasks of a job by state. */
export function instanceCounts({ tasks }: JobRecord): StateCounts {
  return tasks.reduce((sum, { counts }) => addCounts(sum, counts), noCounts());
}
