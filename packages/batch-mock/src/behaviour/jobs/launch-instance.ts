import type { WorldContext } from '@specloom/mock-runtime';
import { settingsOf } from '../settings/settings-of.js';
import type { NodeRecord } from '../state/env-record.js';
import type { InstanceRecord, JobRecord, TaskRecord } from '../state/job-record.js';
import { planInstanceEvent } from './instance-event.js';
import { moveInstance } from './move-instance.js';

/** Starts a task instance on a node of its compute environment, or on an instance that is created for it. */
export function launchInstance(
  world: WorldContext,
  job: JobRecord,
  task: TaskRecord,
  instance: InstanceRecord,
  node?: NodeRecord,
): void {
  if (node !== undefined) {
    node.work = { jobId: job.id, taskName: task.name, index: instance.index, retained: false };
    instance.nodeId = node.id;
  }
  moveInstance(world, job, task, instance, 'STARTING');
  planInstanceEvent(world, job, task, instance, 'instance-launched', settingsOf(world).durations.launch);
}
