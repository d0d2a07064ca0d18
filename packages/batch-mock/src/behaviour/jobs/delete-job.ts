import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { jobsOf } from '../state/collections.js';
import { findJob } from '../state/find.js';
import { isFinal } from '../state/run-state.js';

/** Forgets a job, once it and all its task instances are SUCCEED or FAILED. */
export const deleteJob: BatchActionBehaviours['DeleteJob'] = (context) => {
  const job = findJob(context, context.input.JobId);
  const ended = job.tasks.every(({ instances }) => instances.every(({ state }) => isFinal(state)));
  if (!isFinal(job.state) || !ended) {
    context.fail('ResourceInUse.Job', `The job ${job.id} is ${job.state}: expected SUCCEED or FAILED.`);
  }
  jobsOf(context).delete(job.id);
  return {};
};
