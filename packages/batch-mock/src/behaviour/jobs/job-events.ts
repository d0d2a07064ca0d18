import type { WorldContext } from '@specloom/mock-runtime';
import { restartNode } from '../nodes/restart-node.js';
import { settingsOf } from '../settings/settings-of.js';
import { scriptOfRun, type TaskScript } from '../settings/task-script.js';
import { envsOf, jobsOf, taskScriptsOf } from '../state/collections.js';
import { newId } from '../state/identifiers.js';
import { type InstanceRecord, type JobRecord, submittedTask, type TaskRecord } from '../state/job-record.js';
import { failInstance } from './fail-instance.js';
import { type InstanceEvent, type JobEvent, planInstanceEvent, planJobEvent } from './instance-event.js';
import { moveInstance } from './move-instance.js';
import { nodeOf } from './node-of.js';
import { settleJob } from './settle-job.js';
import { terminateInstance } from './terminate-instance.js';

/** Documented default of `Task.Timeout`. */
const DEFAULT_TIMEOUT_SECONDS = 86_400;

type OnJob = (world: WorldContext, job: JobRecord, event: JobEvent) => void;
type OnInstance = (world: WorldContext, job: JobRecord, task: TaskRecord, instance: InstanceRecord) => void;

/** The job is taken up: its tasks are PENDING. */
export const jobAccept = onJob((world, job) => {
  job.phase = 'sorting';
  for (const task of job.tasks) {
    for (const instance of task.instances.filter(({ state }) => state === 'SUBMITTED')) {
      moveInstance(world, job, task, instance, 'PENDING');
    }
  }
  planJobEvent(world, job, 'job-open', settingsOf(world).durations.sort);
});

/** Dependences are followed from now on. */
export const jobOpen = onJob((_world, job) => {
  job.phase = 'open';
});

/** Task instances may be due to start. */
export const jobWake = onJob(() => {});

/** Terminates the instances of one task, and plans the next one. */
export const jobTerminate = onJob((world, job, { task: place = 0 }) => {
  const task = job.tasks[place];
  for (const instance of task?.instances ?? []) {
    if (task !== undefined) {
      terminateInstance(world, job, task, instance);
    }
  }
  if (place + 1 < job.tasks.length) {
    planJobEvent(world, job, 'job-terminate', settingsOf(world).durations.terminateTask, place + 1);
  }
});

/** What a task instance runs on is there, or creating it failed. */
export const instanceLaunched = onInstance((world, job, task, instance) => {
  const { Timeout = DEFAULT_TIMEOUT_SECONDS, ResourceMaxRetryCount = 0 } = submittedTask(job, task) ?? {};
  const { durations } = settingsOf(world);
  const script = scriptOf(world, job, task, instance);
  const node = nodeOf(world, job, task, instance);
  if (node === undefined && instance.resourceFailures < (script.resourceFailures ?? 0)) {
    instance.resourceFailures++;
    if (instance.resourceFailures <= ResourceMaxRetryCount) {
      planInstanceEvent(world, job, task, instance, 'instance-launched', durations.launch);
    } else {
      instance.reason = 'Creating its instance failed.';
      moveInstance(world, job, task, instance, 'FAILED');
    }
    return;
  }
  const seconds = script.seconds ?? durations.run;
  instance.ending = seconds > Timeout ? null : (script.exitCode ?? 0);
  instance.stdout = script.stdout ?? '';
  instance.stderr = script.stderr ?? '';
  instance.instanceId = node?.instanceId ?? newId('InstanceId', world.random);
  moveInstance(world, job, task, instance, 'RUNNING');
  planInstanceEvent(world, job, task, instance, 'instance-ended', Math.min(seconds, Timeout));
});

/** The application exited, or ran into the timeout. */
export const instanceEnded = onInstance((world, job, task, instance) => {
  const node = nodeOf(world, job, task, instance);
  if (instance.ending === 0) {
    if (node !== undefined) {
      node.work = null;
    }
    instance.exitCode = 0;
    moveInstance(world, job, task, instance, 'SUCCEED');
  } else {
    const exitCode = instance.ending;
    const reason =
      exitCode === null ? 'The application ran into the timeout.' : `The application exited with ${exitCode}.`;
    failInstance(world, job, task, instance, { reason, exitCode, retainable: true }, node);
  }
  const { EnvId = '', RestartComputeNode = false } = submittedTask(job, task) ?? {};
  const env = envsOf(world).get(EnvId);
  if (RestartComputeNode && node?.work === null && env !== undefined) {
    restartNode(world, env, node);
    envsOf(world).put(env.id, env);
  }
});

/** The instance that a terminated task instance ran on is gone. */
export const instanceTerminated = onInstance((world, job, task, instance) => {
  instance.reason = 'The task instance was terminated.';
  moveInstance(world, job, task, instance, 'FAILED');
});

/** Events that concern a job that has changed since, or is gone, have no effect. */
function onJob(apply: OnJob): (world: WorldContext, event: JobEvent) => void {
  return (world, event) => {
    const job = jobsOf(world).get(event.jobId);
    if (job !== undefined && job.run === event.run) {
      apply(world, job, event);
      settleJob(world, job);
    }
  };
}

function onInstance(apply: OnInstance): (world: WorldContext, event: InstanceEvent) => void {
  return (world, { jobId, taskName, index, epoch }) => {
    const job = jobsOf(world).get(jobId);
    const task = job?.tasks.find(({ name }) => name === taskName);
    const instance = task?.instances[index];
    if (job !== undefined && task !== undefined && instance?.epoch === epoch) {
      apply(world, job, task, instance);
      settleJob(world, job);
    }
  };
}

function scriptOf(world: WorldContext, job: JobRecord, task: TaskRecord, instance: InstanceRecord): TaskScript {
  return scriptOfRun([...taskScriptsOf(world).values()], {
    jobName: job.submission.JobName ?? '',
    taskName: task.name,
    taskInstanceIndex: instance.index,
    attempt: instance.attempt,
  });
}
