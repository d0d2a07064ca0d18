import type { WorldContext } from '@specloom/mock-runtime';
import { type InstanceRecord, type JobRecord, submittedTask, type TaskRecord } from '../state/job-record.js';

/** Instances of a task that may be started now, as far as `MaxConcurrentNum` allows; 0 is taken for no limit. */
export function readyInstances({ clock }: WorldContext, job: JobRecord, task: TaskRecord): InstanceRecord[] {
  if (task.counts.RUNNABLE === 0 || job.terminating) {
    return [];
  }
  const limit = submittedTask(job, task)?.MaxConcurrentNum || Number.POSITIVE_INFINITY;
  // Retained instances keep their place: their resources are not released (page of TerminateTaskInstance).
  const free = limit - task.counts.STARTING - task.counts.RUNNING - task.counts.FAILED_INTERRUPTED;
  const now = clock.now();
  return free <= 0
    ? []
    : task.instances.filter(({ state, notBefore }) => state === 'RUNNABLE' && notBefore <= now).slice(0, free);
}
