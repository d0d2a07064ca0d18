import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { settingsOf } from '../settings/settings-of.js';
import { findJob } from '../state/find.js';
import { isFinal } from '../state/run-state.js';
import { planJobEvent } from './instance-event.js';
import { refreshJob } from './refresh-job.js';
import { requireRestartable } from './terminate-instance.js';

/** Begins to terminate a job, task by task; nothing of it starts any more. Has no effect on a job that has ended. */
export const terminateJob: BatchActionBehaviours['TerminateJob'] = (context) => {
  const job = findJob(context, context.input.JobId);
  if (isFinal(job.state)) {
    return {};
  }
  if (job.state === 'SUBMITTED') {
    context.fail('UnsupportedOperation', `The job ${job.id} is SUBMITTED and cannot be terminated.`);
  }
  if (job.terminating) {
    context.fail('ResourceInUse.Job', `The job ${job.id} is being terminated.`);
  }
  for (const task of job.tasks) {
    for (const instance of task.instances) {
      requireRestartable(context, job, task, instance);
    }
  }
  job.terminating = true;
  refreshJob(context, job);
  planJobEvent(context, job, 'job-terminate', settingsOf(context).durations.terminateTask, 0);
  return {};
};
