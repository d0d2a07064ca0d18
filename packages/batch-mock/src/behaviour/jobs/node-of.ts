import { envsOf, type Stored } from '../state/collections.js';
import type { NodeRecord } from '../state/env-record.js';
import { type InstanceRecord, type JobRecord, submittedTask, type TaskRecord } from '../state/job-record.js';

/** The node of a compute environment that a task instance occupies; undefined where it has an instance of its own. */
export function nodeOf(
  stored: Stored,
  job: JobRecord,
  task: TaskRecord,
  { nodeId }: InstanceRecord,
): NodeRecord | undefined {
  const env = envsOf(stored).get(submittedTask(job, task)?.EnvId ?? '');
  return nodeId === null ? undefined : env?.nodes.find(({ id }) => id === nodeId);
}
