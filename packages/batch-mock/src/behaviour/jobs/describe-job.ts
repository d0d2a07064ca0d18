import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { findJob } from '../state/find.js';
import { isoTime, isoTimeOrNull } from '../state/iso-time.js';
import { DEFAULT_PRIORITY } from './default-priority.js';
import { countsToMetrics, instanceCounts, taskCounts } from './run-metrics.js';

/** Shows a job with its tasks. */
export const describeJob: BatchActionBehaviours['DescribeJob'] = (context) => {
  const job = findJob(context, context.input.JobId);
  const { submission } = job;
  return {
    JobId: job.id,
    JobName: submission.JobName ?? '',
    Zone: job.placement.Zone,
    Priority: submission.Priority ?? DEFAULT_PRIORITY,
    JobState: job.state,
    CreateTime: isoTime(job.createTime),
    // Unlike that of the lists, this one may not be null.
    EndTime: isoTimeOrNull(job.endTime) ?? '',
    TaskSet: job.tasks.map(({ name, state, createTime, endTime }) => ({
      TaskName: name,
      TaskState: state,
      CreateTime: isoTime(createTime),
      EndTime: isoTimeOrNull(endTime),
    })),
    DependenceSet: submission.Dependences ?? [],
    TaskMetrics: countsToMetrics(taskCounts(job)),
    TaskInstanceMetrics: countsToMetrics(instanceCounts(job)),
    StateReason: job.reason,
    Tags: submission.Tags ?? [],
    NextAction: job.terminating ? 'TERMINATE' : '',
  };
};
