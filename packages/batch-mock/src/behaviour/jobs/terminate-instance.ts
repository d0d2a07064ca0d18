import type { BehaviourContext, WorldContext } from '@specloom/mock-runtime';
import { restartNode } from '../nodes/restart-node.js';
import { settingsOf } from '../settings/settings-of.js';
import { envsOf } from '../state/collections.js';
import { type InstanceRecord, type JobRecord, submittedTask, type TaskRecord } from '../state/job-record.js';
import { planInstanceEvent } from './instance-event.js';
import { moveInstance } from './move-instance.js';
import { nodeOf } from './node-of.js';

const REASON = 'The task instance was terminated.';

/** Ends a task instance in whatever state it is, as the page of TerminateTaskInstance says. */
export function terminateInstance(
  world: WorldContext,
  job: JobRecord,
  task: TaskRecord,
  instance: InstanceRecord,
): void {
  switch (instance.state) {
    case 'SUCCEED':
    case 'FAILED':
      return;
    case 'SUBMITTED':
    case 'PENDING':
    case 'RUNNABLE':
      instance.reason = REASON;
      moveInstance(world, job, task, instance, 'FAILED');
      return;
    default:
      endResources(world, job, task, instance);
  }
}

/**
 * Fails with `UnsupportedOperation.TerminateOperationWithEnvId` where the node of a task instance cannot be restarted, because
 * it is being terminated itself.
 */
export function requireRestartable(
  context: BehaviourContext<unknown>,
  job: JobRecord,
  task: TaskRecord,
  instance: InstanceRecord,
): void {
  const node = nodeOf(context, job, task, instance);
  if (node?.state === 'DELETING') {
    const message = `The compute node ${node.id} of the task instance is being terminated.`;
    context.fail('UnsupportedOperation.TerminateOperationWithEnvId', message);
  }
}

/** Without EnvId, the instance goes away and then the task instance fails; with it, it fails and then the node restarts. */
function endResources(world: WorldContext, job: JobRecord, task: TaskRecord, instance: InstanceRecord): void {
  const envId = submittedTask(job, task)?.EnvId;
  if (envId === undefined) {
    if (!instance.terminating) {
      instance.terminating = true;
      // What was planned for it, such as its application's end, must not happen any more.
      instance.epoch++;
      const seconds = settingsOf(world).durations.terminateInstance;
      planInstanceEvent(world, job, task, instance, 'instance-terminated', seconds);
    }
    return;
  }
  const env = envsOf(world).get(envId);
  const node = nodeOf(world, job, task, instance);
  instance.reason = REASON;
  moveInstance(world, job, task, instance, 'FAILED');
  if (env !== undefined && node !== undefined) {
    node.work = null;
    restartNode(world, env, node);
    envsOf(world).put(env.id, env);
  }
}
