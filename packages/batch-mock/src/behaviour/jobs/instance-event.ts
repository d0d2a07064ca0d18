import type { WorldContext } from '@specloom/mock-runtime';
import type { InstanceRecord, JobRecord, TaskRecord } from '../state/job-record.js';

/** What happens to a task instance next; kept by the clock, and so plain data. */
export interface InstanceEvent {
  jobId: string;
  taskName: string;
  index: number;
  /** The event has no effect on an instance that has changed since. */
  epoch: number;
}

/** What happens to a job next. */
export interface JobEvent {
  jobId: string;
  /** The event has no effect on a job that was started or ended by a request since. */
  run: number;
  /** Place of the task that is next, where a job is being terminated. */
  task?: number;
}

/** Names of the events of jobs. */
export type JobEventName = 'job-accept' | 'job-open' | 'job-wake' | 'job-terminate';

/** Names of the events of task instances. */
export type InstanceEventName = 'instance-launched' | 'instance-ended' | 'instance-terminated';

/** Plans what happens to a job. */
export function planJobEvent(
  { clock }: WorldContext,
  { id, run }: JobRecord,
  name: JobEventName,
  seconds: number,
  task?: number,
): void {
  const event: JobEvent = { jobId: id, run, ...(task === undefined ? {} : { task }) };
  clock.schedule(clock.now() + seconds * 1000, name, event);
}

/** Plans what happens to a task instance, if nothing else happens to it before. */
export function planInstanceEvent(
  { clock }: WorldContext,
  job: JobRecord,
  task: TaskRecord,
  { index, epoch }: InstanceRecord,
  name: InstanceEventName,
  seconds: number,
): void {
  const event: InstanceEvent = { jobId: job.id, taskName: task.name, index, epoch };
  clock.schedule(clock.now() + seconds * 1000, name, event);
}
