import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { findInstance, findJob, findTask } from '../state/find.js';
import { settleJob } from './settle-job.js';
import { requireRestartable, terminateInstance } from './terminate-instance.js';

/** Ends one task instance. */
export const terminateTaskInstance: BatchActionBehaviours['TerminateTaskInstance'] = (context) => {
  const { JobId, TaskName, TaskInstanceIndex } = context.input;
  // The action lists one code for everything that does not exist.
  const absent = 'ResourceNotFound.TaskInstance';
  const job = findJob(context, JobId, absent);
  const task = findTask(context, job, TaskName, absent);
  const instance = findInstance(context, task, TaskInstanceIndex);
  requireRestartable(context, job, task, instance);
  terminateInstance(context, job, task, instance);
  settleJob(context, job);
  return {};
};
