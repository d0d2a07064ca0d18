import type { Job, TaskInput } from '@specloom/batch-client/types';
import type { BehaviourContext } from '@specloom/mock-runtime';
import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { checkDependences } from '../checks/dependence-checks.js';
import { requirePermission } from '../checks/permission-checks.js';
import { checkTask } from '../checks/task-checks.js';
import { requireLength } from '../checks/text-checks.js';
import { requireZone } from '../checks/zone-checks.js';
import { settingsOf } from '../settings/settings-of.js';
import { jobsOf } from '../state/collections.js';
import { findEnv } from '../state/find.js';
import { newId } from '../state/identifiers.js';
import type { JobRecord } from '../state/job-record.js';
import { planJobEvent } from './instance-event.js';
import { newTask } from './new-task.js';
import { refreshJob } from './refresh-job.js';

/** Takes a job; it is looked into later. */
export const submitJob: BatchActionBehaviours['SubmitJob'] = (context) => {
  const { Placement: placement, Job: submission } = context.input;
  const jobs = jobsOf(context);
  requirePermission(context);
  requireZone(context, placement.Zone);
  const names = checkJob(context, submission);
  const createTime = context.clock.now();
  const job: JobRecord = {
    id: newId('JobId', context.random, (id) => jobs.has(id)),
    submission,
    placement,
    state: 'SUBMITTED',
    phase: 'new',
    run: 1,
    reason: '',
    terminating: false,
    wakeAt: 0,
    createTime,
    endTime: null,
    tasks: names.map((name, place) => newTask(name, submission.Tasks?.[place]?.TaskInstanceNum ?? 1, createTime)),
  };
  refreshJob(context, job);
  planJobEvent(context, job, 'job-accept', settingsOf(context).durations.submit);
  return { JobId: job.id };
};

/** Fails for what is wrong with a job; returns the names of its tasks. */
function checkJob(
  context: BehaviourContext<unknown>,
  { JobName, JobDescription, Tasks = [], Dependences }: Job,
): string[] {
  const { jobs, taskInstances } = settingsOf(context).quotas;
  requireLength(context, 'JobName', JobName);
  requireLength(context, 'JobDescription', JobDescription);
  if (Tasks.length === 0) {
    context.fail('MissingParameter', 'The parameter `Job.Tasks` is required: expected one task or more.');
  }
  for (const task of Tasks) {
    checkTask(context, task);
    requireEnv(context, task);
  }
  const names = Tasks.map(nameOf);
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) {
    context.fail('InvalidParameter.TaskName', `The job has two tasks of the name ${JSON.stringify(twice)}.`);
  }
  checkDependences(context, names, Dependences ?? []);
  const instances = Tasks.reduce((sum, { TaskInstanceNum = 1 }) => sum + TaskInstanceNum, 0);
  if (jobsOf(context).size >= jobs || instances > taskInstances) {
    const message = `There may be ${jobs} jobs, each with ${taskInstances} task instances.`;
    context.fail('LimitExceeded.JobQuota', message);
  }
  return names;
}

function requireEnv(context: BehaviourContext<unknown>, { EnvId }: TaskInput): void {
  if (EnvId !== undefined && findEnv(context, EnvId).deleting) {
    context.fail('ResourceNotFound.ComputeEnv', `The compute environment ${EnvId} is being deleted.`);
  }
}

/** The name is optional, and reads need one: a task without one is named by its place. */
function nameOf({ TaskName }: TaskInput, place: number): string {
  return TaskName ?? `task${place}`;
}
