import type { TaskInstanceView } from '@specloom/batch-client/types';
import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { filterItems } from '../lists/filter-items.js';
import { cutPage } from '../lists/page.js';
import { findJob, findTask } from '../state/find.js';
import { isoTime, isoTimeOrNull } from '../state/iso-time.js';
import type { InstanceRecord, JobRecord, TaskRecord } from '../state/job-record.js';
import { redirectOf } from './redirect-of.js';
import { countsToMetrics } from './run-metrics.js';

/** Documented default of `Limit`. */
const DEFAULT_LIMIT = 100;

/** Shows a task with its instances by index. */
export const describeTask: BatchActionBehaviours['DescribeTask'] = (context) => {
  const { JobId, TaskName, Filters = [] } = context.input;
  // The action lists one code for everything that does not exist.
  const job = findJob(context, JobId, 'ResourceNotFound.Task');
  const task = findTask(context, job, TaskName);
  const matching = filterItems(context, task.instances, Filters, {
    'task-instance-type': ({ state }) => state,
    // The page documents the name above, and its example has this one.
    'task-instance-state': ({ state }) => state,
  });
  return {
    JobId: job.id,
    TaskName: task.name,
    TaskState: task.state,
    CreateTime: isoTime(task.createTime),
    EndTime: isoTimeOrNull(task.endTime) ?? '',
    TaskInstanceTotalCount: matching.length,
    TaskInstanceSet: cutPage(context, matching, DEFAULT_LIMIT).map((instance) => viewOf(job, task, instance)),
    TaskInstanceMetrics: countsToMetrics(task.counts),
  };
};

function viewOf(job: JobRecord, task: TaskRecord, instance: InstanceRecord): TaskInstanceView {
  return {
    TaskInstanceIndex: instance.index,
    TaskInstanceState: instance.state,
    ExitCode: instance.exitCode,
    StateReason: instance.reason,
    ComputeNodeInstanceId: instance.instanceId,
    CreateTime: isoTime(instance.createTime),
    LaunchTime: isoTimeOrNull(instance.launchTime),
    RunningTime: isoTimeOrNull(instance.runningTime),
    EndTime: isoTimeOrNull(instance.endTime),
    RedirectInfo: redirectOf(job, task, instance.index),
    StateDetailedReason: instance.reason,
  };
}
