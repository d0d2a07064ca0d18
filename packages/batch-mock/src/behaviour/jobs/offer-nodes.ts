import type { WorldContext } from '@specloom/mock-runtime';
import { isIdle } from '../nodes/node-rules.js';
import { envsOf, jobsOf, waitsOf } from '../state/collections.js';
import type { NodeRecord } from '../state/env-record.js';
import { type JobRecord, submittedTask } from '../state/job-record.js';
import { DEFAULT_PRIORITY } from './default-priority.js';
import { launchInstance } from './launch-instance.js';
import { readyInstances } from './ready-instances.js';
import { refreshJob } from './refresh-job.js';

/** Gives idle nodes of a compute environment to the jobs that wait for them: higher priority first, then the older job. */
export function offerNodes(world: WorldContext, envId: string): void {
  const env = envsOf(world).get(envId);
  const waits = waitsOf(world);
  const idle = env?.nodes.filter(isIdle) ?? [];
  const count = waits.count('env', envId);
  if (env === undefined || idle.length === 0 || count === 0 || env.deleting) {
    return;
  }
  const jobs = waits
    .page({ offset: 0, limit: count, where: { index: 'env', key: envId } })
    .flatMap(({ jobId }) => jobsOf(world).get(jobId) ?? [])
    .toSorted((left, right) => priorityOf(right) - priorityOf(left) || left.createTime - right.createTime);
  for (const job of jobs) {
    if (launchOn(world, job, envId, idle)) {
      refreshJob(world, job);
    }
  }
  envsOf(world).put(envId, env);
}

/** Puts task instances of a job on nodes, which it takes out of the list; says whether there were any. */
function launchOn(world: WorldContext, job: JobRecord, envId: string, idle: NodeRecord[]): boolean {
  let launched = false;
  for (const task of job.tasks) {
    if (submittedTask(job, task)?.EnvId === envId) {
      for (const instance of readyInstances(world, job, task).slice(0, idle.length)) {
        launchInstance(world, job, task, instance, idle.shift());
        launched = true;
      }
    }
  }
  return launched;
}

function priorityOf({ submission }: JobRecord): number {
  return submission.Priority ?? DEFAULT_PRIORITY;
}
