import type { WorldContext } from '@specloom/mock-runtime';
import type { NodeRecord } from '../state/env-record.js';
import { type InstanceRecord, type JobRecord, submittedTask, type TaskRecord } from '../state/job-record.js';
import { moveInstance } from './move-instance.js';

/** How a run failed. */
export interface RunFailure {
  reason: string;
  exitCode: number | null;
  /** Whether what it ran on can be kept for somebody to look at. */
  retainable: boolean;
}

/**
 * A run failed: the instance is tried again up to `MaxRetryCount`, and then fails or is kept, as `FailedAction` says. The
 * document names FAST_INTERRUPT without a word more; here it interrupts at the first failure.
 *
 * @param node that it ran on; it is free afterwards, unless it is kept.
 */
export function failInstance(
  world: WorldContext,
  job: JobRecord,
  task: TaskRecord,
  instance: InstanceRecord,
  { reason, exitCode, retainable }: RunFailure,
  node: NodeRecord | undefined,
): void {
  const { FailedAction = 'TERMINATE', MaxRetryCount = 0 } = submittedTask(job, task) ?? {};
  const interrupts = FailedAction !== 'TERMINATE' && retainable;
  instance.reason = reason;
  instance.exitCode = exitCode;
  const again =
    instance.attempt <= MaxRetryCount && !job.terminating && !(interrupts && FailedAction === 'FAST_INTERRUPT');
  if (interrupts && !again) {
    if (node?.work) {
      node.work.retained = true;
    }
    moveInstance(world, job, task, instance, 'FAILED_INTERRUPTED');
    return;
  }
  if (node !== undefined) {
    node.work = null;
  }
  if (!again) {
    moveInstance(world, job, task, instance, 'FAILED');
    return;
  }
  instance.attempt++;
  instance.resourceFailures = 0;
  instance.instanceId = null;
  instance.nodeId = null;
  moveInstance(world, job, task, instance, 'RUNNABLE');
}
