import type { WorldContext } from '@specloom/mock-runtime';
import { settingsOf } from '../settings/settings-of.js';
import type { InstanceRecord, JobRecord, TaskRecord } from '../state/job-record.js';
import { isFinal, type RunState } from '../state/run-state.js';
import { planJobEvent } from './instance-event.js';
import { notifyRun } from './notify-run.js';

/**
 * Moves a task instance to another state, so that earlier plans for it lose their effect. The task's counts follow at once,
 * so that metrics add up at every moment; the states of the task and the job follow by `refreshJob`.
 */
export function moveInstance(
  world: WorldContext,
  job: JobRecord,
  task: TaskRecord,
  instance: InstanceRecord,
  state: RunState,
): void {
  const now = world.clock.now();
  task.counts[instance.state]--;
  task.counts[state]++;
  instance.state = state;
  instance.epoch++;
  switch (state) {
    case 'RUNNABLE': {
      const { schedule } = settingsOf(world).durations;
      instance.notBefore = now + schedule * 1000;
      if (job.wakeAt !== instance.notBefore) {
        job.wakeAt = instance.notBefore;
        planJobEvent(world, job, 'job-wake', schedule);
      }
      break;
    }
    case 'STARTING':
      instance.launchTime = now;
      break;
    case 'RUNNING':
      instance.runningTime = now;
      break;
    default:
      if (isFinal(state)) {
        instance.endTime = now;
        instance.instanceId = null;
        instance.nodeId = null;
        instance.terminating = false;
      }
  }
  const subject = { JobId: job.id, TaskName: task.name, TaskInstanceIndex: instance.index };
  notifyRun(world, 'TASK_INSTANCE', state, subject);
}
