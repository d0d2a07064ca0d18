import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { settingsOf } from '../settings/settings-of.js';
import { findJob } from '../state/find.js';
import type { JobRecord } from '../state/job-record.js';
import { planJobEvent } from './instance-event.js';
import { newInstance } from './new-task.js';
import { refreshJob } from './refresh-job.js';

/**
 * Begins failed jobs again: their failed task instances are as if they had never run, and those that succeeded stay. All jobs are
 * retried, or none where one is not FAILED.
 */
export const retryJobs: BatchActionBehaviours['RetryJobs'] = (context) => {
  const jobs = [...new Set(context.input.JobIds)].map((id) => findJob(context, id));
  const other = jobs.find(({ state }) => state !== 'FAILED');
  if (other !== undefined) {
    context.fail('UnsupportedOperation', `The job ${other.id} is ${other.state}: expected FAILED.`);
  }
  for (const job of jobs) {
    resetFailed(job, context.clock.now());
    job.run++;
    job.wakeAt = 0;
    job.phase = 'new';
    refreshJob(context, job);
    planJobEvent(context, job, 'job-accept', settingsOf(context).durations.submit);
  }
  return {};
};

function resetFailed(job: JobRecord, now: number): void {
  for (const task of job.tasks) {
    for (const { index, state, epoch } of task.instances) {
      if (state === 'FAILED') {
        task.counts.FAILED--;
        task.counts.SUBMITTED++;
        // Its changes are counted on, so that events of its earlier life have no effect.
        task.instances[index] = { ...newInstance(index, now), epoch: epoch + 1 };
      }
    }
  }
}
