import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { findJob } from '../state/find.js';
import { DEFAULT_PRIORITY } from './default-priority.js';

/** Shows what was submitted as a job. */
export const describeJobSubmitInfo: BatchActionBehaviours['DescribeJobSubmitInfo'] = (context) => {
  const { id, submission } = findJob(context, context.input.JobId);
  return {
    JobId: id,
    JobName: submission.JobName ?? '',
    JobDescription: submission.JobDescription ?? '',
    Priority: submission.Priority ?? DEFAULT_PRIORITY,
    Tasks: submission.Tasks ?? [],
    Dependences: submission.Dependences ?? [],
    Tags: submission.Tags ?? [],
  };
};
