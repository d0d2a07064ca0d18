import { describe, expect, test } from 'vitest';
import { batchCaller } from '../testing/batch-caller.js';
import { sampleEnv, sampleJob, sampleTask } from '../testing/sample-inputs.js';

/** A job of one task at a moment after its submission, with what its one instance looks like. */
async function at(seconds: number, changes: Parameters<typeof sampleTask>[1] = {}, exitCode = 0) {
  const caller = batchCaller({ taskScripts: [{ exitCode }] });
  const { JobId } = await caller.call('SubmitJob', sampleJob([sampleTask('A', changes)]));
  caller.mock.advance(seconds);
  const instance = async () =>
    (await caller.call('DescribeTask', { JobId, TaskName: 'A' })).TaskInstanceSet[0]?.TaskInstanceState;
  return { ...caller, JobId, instance, target: { JobId, TaskName: 'A', TaskInstanceIndex: 0 } };
}

/** Seconds after which a task instance is in each state, and the exit code that leads there. */
const MOMENTS = {
  SUBMITTED: [0, 0],
  PENDING: [2, 0],
  RUNNABLE: [4, 0],
  STARTING: [6, 0],
  RUNNING: [16, 0],
  SUCCEED: [36, 0],
  FAILED: [36, 1],
} as const;

describe('TerminateTaskInstance', () => {
  test.each([
    ['SUBMITTED', 'FAILED'],
    ['PENDING', 'FAILED'],
    ['RUNNABLE', 'FAILED'],
    ['STARTING', 'STARTING'],
    ['RUNNING', 'RUNNING'],
    ['SUCCEED', 'SUCCEED'],
    ['FAILED', 'FAILED'],
  ] as const)('of a %s instance: %s at once', async (state, want) => {
    const [seconds, exitCode] = MOMENTS[state];
    const { call, instance, target } = await at(seconds, {}, exitCode);
    expect(await instance()).toBe(state);
    await call('TerminateTaskInstance', target);
    expect(await instance()).toBe(want);
  });

  test.each(['STARTING', 'RUNNING'] as const)('of a %s instance: FAILED once its instance is gone', async (state) => {
    const { mock, call, instance, target } = await at(MOMENTS[state][0], { MaxRetryCount: 3 });
    await call('TerminateTaskInstance', target);
    mock.advance(4);
    await call('TerminateTaskInstance', target);
    expect(await instance()).toBe(state);
    mock.advance(1);
    expect(await instance()).toBe('FAILED');
    mock.advance(1_000);
    expect(await instance()).toBe('FAILED');
  });

  test('of an instance that was kept: FAILED once it is gone', async () => {
    const { mock, call, instance, target } = await at(36, { FailedAction: 'INTERRUPT' }, 1);
    expect(await instance()).toBe('FAILED_INTERRUPTED');
    await call('TerminateTaskInstance', target);
    expect(await instance()).toBe('FAILED_INTERRUPTED');
    mock.advance(5);
    expect(await instance()).toBe('FAILED');
  });

  test('in a compute environment: FAILED at once, and its node restarts', async () => {
    const { mock, call } = batchCaller();
    const { EnvId } = await call('CreateComputeEnv', sampleEnv(1));
    mock.advance(30);
    const { JobId } = await call('SubmitJob', sampleJob([sampleTask('A', { EnvId })]));
    mock.advance(16);
    const read = async () => ({
      ...(await call('DescribeTask', { JobId, TaskName: 'A' })).TaskInstanceSet[0],
      ...(await call('DescribeComputeEnv', { EnvId })).ComputeNodeSet[0],
    });
    const before = await read();
    expect(before).toMatchObject({ TaskInstanceState: 'RUNNING', TaskInstanceNumAvailable: 0 });
    expect(before.ComputeNodeInstanceId).toMatch(/^ins-[a-z0-9]{8}$/);
    await call('TerminateTaskInstance', { JobId, TaskName: 'A', TaskInstanceIndex: 0 });
    expect(await read()).toMatchObject({ TaskInstanceState: 'FAILED', ComputeNodeState: 'CREATED' });
    mock.advance(8);
    expect(await read()).toMatchObject({ ComputeNodeState: 'RUNNING', TaskInstanceNumAvailable: 1 });
  });

  test.each([
    [{ JobId: 'job-00000000' }, 'ResourceNotFound.TaskInstance'],
    [{ TaskName: 'B' }, 'ResourceNotFound.TaskInstance'],
    [{ TaskInstanceIndex: 1 }, 'ResourceNotFound.TaskInstance'],
    [{ TaskInstanceIndex: -1 }, 'ResourceNotFound.TaskInstance'],
    [{ JobId: 'job-1' }, 'InvalidParameter.JobIdMalformed'],
  ])('of %j: %s', async (changes, want) => {
    const { outcome, target } = await at(10);
    expect(await outcome('TerminateTaskInstance', { ...target, ...changes })).toBe(want);
  });
});

describe('TerminateJob', () => {
  test('is refused while a job is SUBMITTED, and while it is being terminated', async () => {
    const { mock, outcome, JobId } = await at(0);
    expect(await outcome('TerminateJob', { JobId })).toBe('UnsupportedOperation');
    mock.advance(2);
    expect(await outcome('TerminateJob', { JobId })).toBe('ok');
    expect(await outcome('TerminateJob', { JobId })).toBe('ResourceInUse.Job');
  });

  test('goes from task to task, and nothing starts any more', async () => {
    const { mock, call } = batchCaller();
    const tasks = [sampleTask('A'), sampleTask('B', { TaskInstanceNum: 3, MaxConcurrentNum: 1 }), sampleTask('C')];
    const { JobId } = await call('SubmitJob', sampleJob(tasks, 'B>C'));
    mock.advance(20);
    await call('TerminateJob', { JobId });
    const states = async () => {
      const { NextAction, JobState, TaskSet } = await call('DescribeJob', { JobId });
      return [NextAction, JobState, ...TaskSet.map(({ TaskState }) => TaskState)];
    };
    expect(await states()).toEqual(['TERMINATE', 'RUNNING', 'RUNNING', 'RUNNING', 'PENDING']);
    mock.advance(6);
    expect(await states()).toEqual(['TERMINATE', 'RUNNING', 'FAILED', 'RUNNING', 'FAILED']);
    mock.advance(1);
    expect(await states()).toEqual(['', 'FAILED', 'FAILED', 'FAILED', 'FAILED']);
  });

  test('has no effect on a job that has succeeded', async () => {
    const { call, instance, JobId } = await at(36);
    await call('TerminateJob', { JobId });
    expect(await instance()).toBe('SUCCEED');
    expect(await call('DescribeJob', { JobId })).toMatchObject({ NextAction: '' });
  });
});

describe('RetryJobs', () => {
  test('runs the failed instances again, and leaves those that succeeded', async () => {
    const { mock, call } = batchCaller({ taskScripts: [{ taskName: 'A', taskInstanceIndex: 1, exitCode: 1 }] });
    const tasks = [sampleTask('A', { TaskInstanceNum: 2 }), sampleTask('B')];
    const { JobId } = await call('SubmitJob', sampleJob(tasks, 'A>B'));
    mock.advance(36);
    mock.seed({ product: { taskScripts: [{ exitCode: 0 }] } });
    await call('RetryJobs', { JobIds: [JobId, JobId] });
    const read = async () => {
      const { TaskInstanceSet } = await call('DescribeTask', { JobId, TaskName: 'A' });
      return TaskInstanceSet.map(({ TaskInstanceState, CreateTime, ExitCode }) => [
        TaskInstanceState,
        CreateTime,
        ExitCode,
      ]);
    };
    expect(await read()).toEqual([
      ['SUCCEED', '2024-02-29T12:00:00Z', 0],
      ['SUBMITTED', '2024-02-29T12:00:36Z', null],
    ]);
    expect(await call('DescribeJob', { JobId })).toMatchObject({ JobState: 'SUBMITTED', EndTime: '', StateReason: '' });
    mock.advance(36 + 32);
    expect(await call('DescribeJob', { JobId })).toMatchObject({ JobState: 'SUCCEED', StateReason: '' });
  });

  test('retries all jobs, or none', async () => {
    const { call, outcome, instance, JobId } = await at(36, {}, 1);
    expect(await outcome('RetryJobs', { JobIds: [JobId, 'job-00000000'] })).toBe('ResourceNotFound.Job');
    const { JobId: fresh } = await call('SubmitJob', sampleJob([sampleTask('A')]));
    expect(await outcome('RetryJobs', { JobIds: [JobId, fresh] })).toBe('UnsupportedOperation');
    expect(await instance()).toBe('FAILED');
  });
});

describe('DeleteJob', () => {
  test.each([
    ['RUNNING', 'ResourceInUse.Job', 'ok'],
    ['SUCCEED', 'ok', 'ResourceNotFound.Job'],
    ['FAILED', 'ok', 'ResourceNotFound.Job'],
  ] as const)('of a %s job: %s, and then reads of it: %s', async (state, want, read) => {
    const [seconds, exitCode] = MOMENTS[state];
    const { outcome, JobId } = await at(seconds, {}, exitCode);
    expect(await outcome('DeleteJob', { JobId })).toBe(want);
    expect(await outcome('DescribeJob', { JobId })).toBe(read);
  });

  test('of a job whose instance is kept is refused until that is terminated', async () => {
    const { mock, call, outcome, JobId, target } = await at(36, { FailedAction: 'INTERRUPT' }, 1);
    expect(await outcome('DeleteJob', { JobId })).toBe('ResourceInUse.Job');
    await call('TerminateTaskInstance', target);
    mock.advance(5);
    expect(await outcome('DeleteJob', { JobId })).toBe('ok');
  });
});
