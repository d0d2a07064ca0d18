import type { WorldContext } from '@specloom/mock-runtime';
import { envsOf, jobsOf, waitsOf } from '../state/collections.js';
import { envIdsOf, type JobRecord, submittedTask, type TaskRecord } from '../state/job-record.js';
import { isFinal, noCounts, type RunState, stateOfParts } from '../state/run-state.js';
import { launchInstance } from './launch-instance.js';
import { moveInstance } from './move-instance.js';
import { notifyRun } from './notify-run.js';
import { readyInstances } from './ready-instances.js';

/**
 * Makes everything follow from the states of a job's task instances: what depends on them, what can start on instances of its
 * own, the states of tasks and job, and who waits for nodes. Call it after each change of task instances.
 */
export function refreshJob(world: WorldContext, job: JobRecord): void {
  refreshTasks(world, job);
  const counts = noCounts();
  for (const task of job.tasks) {
    counts[task.state]++;
  }
  const state = job.phase === 'new' ? 'SUBMITTED' : stateOfParts(counts);
  if (state !== job.state) {
    job.state = state;
    notifyRun(world, 'JOB', state, { JobId: job.id });
  }
  job.reason = reasonOf(job);
  if (!isFinal(state)) {
    job.endTime = null;
  } else {
    job.endTime ??= world.clock.now();
    job.terminating = false;
  }
  jobsOf(world).put(job.id, job);
  fileWaits(world, job);
}

/** Goes over the tasks until none changes any more: a task that ends lets others begin, or fail. */
function refreshTasks(world: WorldContext, job: JobRecord): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const task of job.tasks) {
      if (job.phase === 'open') {
        followDependences(world, job, task);
        launchOnOwnInstances(world, job, task);
      }
      const state = stateOfParts(task.counts);
      if (state !== task.state) {
        changed = true;
        task.state = state;
        task.endTime = isFinal(state) ? world.clock.now() : null;
        notifyRun(world, 'TASK', state, { JobId: job.id, TaskName: task.name });
      }
    }
  }
}

function followDependences(world: WorldContext, job: JobRecord, task: TaskRecord): void {
  if (task.counts.PENDING === 0) {
    return;
  }
  const upstream = statesBefore(job, task);
  const next: RunState | undefined = upstream.includes('FAILED')
    ? 'FAILED'
    : upstream.every((state) => state === 'SUCCEED')
      ? 'RUNNABLE'
      : undefined;
  for (const instance of next === undefined ? [] : task.instances) {
    if (instance.state === 'PENDING' && next !== undefined) {
      instance.reason = next === 'FAILED' ? 'A task that it depends on failed.' : '';
      moveInstance(world, job, task, instance, next);
    }
  }
}

function statesBefore({ submission, tasks }: JobRecord, { name }: TaskRecord): RunState[] {
  const before = new Set(
    (submission.Dependences ?? []).flatMap(({ StartTask, EndTask }) => (EndTask === name ? [StartTask] : [])),
  );
  return tasks.filter((task) => before.has(task.name)).map(({ state }) => state);
}

function launchOnOwnInstances(world: WorldContext, job: JobRecord, task: TaskRecord): void {
  const envId = submittedTask(job, task)?.EnvId;
  if (envId === undefined) {
    for (const instance of readyInstances(world, job, task)) {
      launchInstance(world, job, task, instance);
    }
  } else if (task.counts.RUNNABLE > 0 && !envsOf(world).has(envId)) {
    for (const instance of task.instances.filter(({ state }) => state === 'RUNNABLE')) {
      instance.reason = `The compute environment ${envId} does not exist.`;
      moveInstance(world, job, task, instance, 'FAILED');
    }
  }
}

function reasonOf({ state, tasks }: JobRecord): string {
  const failed = tasks.find((task) => task.state === state && state.startsWith('FAILED'));
  return failed === undefined ? '' : `The task ${failed.name} is ${failed.state}.`;
}

function fileWaits(world: WorldContext, job: JobRecord): void {
  const waits = waitsOf(world);
  for (const envId of envIdsOf(job)) {
    const waiting = job.tasks.some(
      (task) => task.counts.RUNNABLE > 0 && submittedTask(job, task)?.EnvId === envId && !job.terminating,
    );
    const id = `${envId} ${job.id}`;
    if (!waiting) {
      waits.delete(id);
    } else if (!waits.has(id)) {
      waits.put(id, { envId, jobId: job.id });
    }
  }
}
