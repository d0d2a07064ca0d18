import type { InstanceRecord, TaskRecord } from '../state/job-record.js';
import { noCounts } from '../state/run-state.js';

/** A task as it is submitted. */
export function newTask(name: string, instanceCount: number, createTime: number): TaskRecord {
  return {
    name,
    state: 'SUBMITTED',
    createTime,
    endTime: null,
    counts: { ...noCounts(), SUBMITTED: instanceCount },
    instances: Array.from({ length: instanceCount }, (_, index) => newInstance(index, createTime)),
  };
}

/** A task instance before anything has happened to it. */
export function newInstance(index: number, createTime: number): InstanceRecord {
  return {
    index,
    state: 'SUBMITTED',
    epoch: 0,
    attempt: 1,
    resourceFailures: 0,
    reason: '',
    exitCode: null,
    instanceId: null,
    nodeId: null,
    terminating: false,
    notBefore: 0,
    createTime,
    launchTime: null,
    runningTime: null,
    endTime: null,
    ending: null,
    stdout: '',
    stderr: '',
  };
}
