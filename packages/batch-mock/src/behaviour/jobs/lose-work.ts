import type { WorldContext } from '@specloom/mock-runtime';
import { jobsOf } from '../state/collections.js';
import type { NodeRecord } from '../state/env-record.js';
import { failInstance } from './fail-instance.js';
import { moveInstance } from './move-instance.js';
import { settleJob } from './settle-job.js';

/** A node is gone or broken: the task instance on it fails. One that it was kept for is FAILED for good. */
export function loseWork(world: WorldContext, node: NodeRecord, reason: string): void {
  const { work } = node;
  const job = jobsOf(world).get(work?.jobId ?? '');
  const task = job?.tasks.find(({ name }) => name === work?.taskName);
  const instance = task?.instances[work?.index ?? -1];
  node.work = null;
  if (job === undefined || task === undefined || instance === undefined) {
    return;
  }
  if (instance.state === 'FAILED_INTERRUPTED') {
    instance.reason = reason;
    moveInstance(world, job, task, instance, 'FAILED');
  } else {
    failInstance(world, job, task, instance, { reason, exitCode: null, retainable: false }, undefined);
  }
  settleJob(world, job);
}
