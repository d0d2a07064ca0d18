import type { Job, Placement, TaskInput } from '@specloom/batch-client/types';
import type { RunState, StateCounts } from './run-state.js';

/** A job with everything in it; plain data, so that snapshots keep it. Times are milliseconds since 1970. */
export interface JobRecord {
  id: string;
  /** What was submitted. */
  submission: Job;
  placement: Placement;
  state: RunState;
  /**
   * Where scheduling stands: `new` until the job is taken up, `sorting` while its tasks are PENDING at least, `open` once
   * those whose dependences hold become RUNNABLE.
   */
  phase: 'new' | 'sorting' | 'open';
  /** Counts the times that the job was started or ended by a request: events of an earlier time have no effect. */
  run: number;
  reason: string;
  terminating: boolean;
  /** When it is looked at next because task instances are due. */
  wakeAt: number;
  createTime: number;
  endTime: number | null;
  /** In the order of the submission. */
  tasks: TaskRecord[];
}

/** A task of a job. */
export interface TaskRecord {
  name: string;
  state: RunState;
  createTime: number;
  endTime: number | null;
  /** Of the instances, by state. */
  counts: StateCounts;
  /** By index. */
  instances: InstanceRecord[];
}

/** An instance of a task. */
export interface InstanceRecord {
  index: number;
  state: RunState;
  /** Counts the changes: events that were scheduled before the last one have no effect. */
  epoch: number;
  /** 1 for the first run. */
  attempt: number;
  /** How often creating its instance failed in this attempt. */
  resourceFailures: number;
  reason: string;
  exitCode: number | null;
  /** The compute node's instance while there is one. */
  instanceId: string | null;
  /** The compute node, for a task of a compute environment. */
  nodeId: string | null;
  /** Its instance is going away. */
  terminating: boolean;
  /** A RUNNABLE instance is not started before. */
  notBefore: number;
  createTime: number;
  launchTime: number | null;
  runningTime: number | null;
  endTime: number | null;
  /** How the present run will end: the exit code; null for running into the timeout. */
  ending: number | null;
  stdout: string;
  stderr: string;
}

/** What was submitted of a task. */
export function submittedTask(job: JobRecord, task: TaskRecord): TaskInput | undefined {
  return job.submission.Tasks?.[job.tasks.indexOf(task)];
}

/** Compute environments that the job's tasks name, each once. */
export function envIdsOf(job: JobRecord): string[] {
  return [...new Set((job.submission.Tasks ?? []).flatMap(({ EnvId }) => EnvId ?? []))];
}
