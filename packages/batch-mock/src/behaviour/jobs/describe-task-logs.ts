import type { TaskInstanceLog } from '@specloom/batch-client/types';
import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { requireName, requireNatural } from '../checks/text-checks.js';
import { cutPage } from '../lists/page.js';
import { findInstance, findJob, findTask } from '../state/find.js';
import type { InstanceRecord, JobRecord, TaskRecord } from '../state/job-record.js';
import { logOf } from './log-of.js';
import { redirectOf } from './redirect-of.js';

/** Shows the output of task instances that have begun to run, by index. */
export const describeTaskLogs: BatchActionBehaviours['DescribeTaskLogs'] = (context) => {
  const { JobId, TaskName, TaskInstanceIndexes } = context.input;
  requireName(context, 'TaskName', TaskName);
  for (const index of TaskInstanceIndexes ?? []) {
    requireNatural(context, 'TaskInstanceIndexes', index);
  }
  const job = findJob(context, JobId);
  const task = findTask(context, job, TaskName);
  const named = TaskInstanceIndexes?.map((index) => findInstance(context, task, index));
  const candidates = named === undefined ? task.instances : [...new Set(named)];
  // The documented answer leaves out the second of two instances: it has no logs yet.
  const matching = candidates.filter(({ runningTime }) => runningTime !== null);
  return {
    TotalCount: matching.length,
    TaskInstanceLogSet: cutPage(context, matching).map((instance) => viewOf(job, task, instance)),
  };
};

function viewOf(job: JobRecord, task: TaskRecord, { index, stdout, stderr }: InstanceRecord): TaskInstanceLog {
  return {
    TaskInstanceIndex: index,
    StdoutLog: logOf(stdout),
    StderrLog: logOf(stderr),
    ...redirectOf(job, task, index),
  };
}
