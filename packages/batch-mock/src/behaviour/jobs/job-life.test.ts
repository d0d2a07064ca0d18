import { describe, expect, test } from 'vitest';
import type { BatchSettingsInput } from '../settings/batch-settings.js';
import { type BatchCaller, batchCaller, type InputOf } from '../testing/batch-caller.js';
import { sampleJob, sampleTask } from '../testing/sample-inputs.js';

async function submitted(
  job: InputOf<'SubmitJob'>,
  settings: BatchSettingsInput = {},
): Promise<BatchCaller & { id: string; states: () => Promise<string[]> }> {
  const caller = batchCaller(settings);
  const { JobId: id } = await caller.call('SubmitJob', job);
  const states = async () => {
    const { JobState, TaskSet } = await caller.call('DescribeJob', { JobId: id });
    return [JobState, ...TaskSet.map(({ TaskState }) => TaskState ?? '')];
  };
  return { ...caller, id, states };
}

describe('a job', () => {
  test('goes through every state in turn', async () => {
    const { mock, states } = await submitted(sampleJob([sampleTask('A')]));
    const seen = [await states()];
    for (const seconds of [2, 2, 2, 10, 20]) {
      mock.advance(seconds - 1);
      expect(await states()).toEqual(seen.at(-1));
      mock.advance(1);
      seen.push(await states());
    }
    expect(seen.map(([job]) => job)).toEqual(['SUBMITTED', 'PENDING', 'RUNNABLE', 'STARTING', 'RUNNING', 'SUCCEED']);
    expect(seen.every(([job, task]) => job === task)).toBe(true);
  });

  test('tells when things happened', async () => {
    const { mock, call, id } = await submitted(sampleJob([sampleTask('A')]));
    mock.advance(100);
    expect(await call('DescribeJob', { JobId: id })).toMatchObject({
      CreateTime: '2024-02-29T12:00:00Z',
      EndTime: '2024-02-29T12:00:36Z',
      StateReason: '',
    });
    const { TaskInstanceSet } = await call('DescribeTask', { JobId: id, TaskName: 'A' });
    expect(TaskInstanceSet).toMatchObject([
      {
        CreateTime: '2024-02-29T12:00:00Z',
        LaunchTime: '2024-02-29T12:00:06Z',
        RunningTime: '2024-02-29T12:00:16Z',
        EndTime: '2024-02-29T12:00:36Z',
        ExitCode: 0,
        ComputeNodeInstanceId: null,
      },
    ]);
  });

  test('holds tasks back until those that they depend on have succeeded', async () => {
    const tasks = ['D', 'B', 'C', 'A'].map((name) => sampleTask(name));
    const { mock, states } = await submitted(sampleJob(tasks, 'A>B', 'A>C', 'B>D', 'C>D'), {
      taskScripts: [{ taskName: 'C', seconds: 40 }],
    });
    mock.advance(35);
    expect(await states()).toEqual(['RUNNING', 'PENDING', 'PENDING', 'PENDING', 'RUNNING']);
    mock.advance(1);
    expect(await states()).toEqual(['RUNNABLE', 'PENDING', 'RUNNABLE', 'RUNNABLE', 'SUCCEED']);
    mock.advance(32);
    expect(await states()).toEqual(['RUNNING', 'PENDING', 'SUCCEED', 'RUNNING', 'SUCCEED']);
    mock.advance(20);
    expect(await states()).toEqual(['RUNNABLE', 'RUNNABLE', 'SUCCEED', 'SUCCEED', 'SUCCEED']);
    mock.advance(32);
    expect(await states()).toEqual(['SUCCEED', 'SUCCEED', 'SUCCEED', 'SUCCEED', 'SUCCEED']);
  });

  test('fails with what depends on a failed task', async () => {
    const { mock, states, call, id } = await submitted(sampleJob([sampleTask('A'), sampleTask('B')], 'A>B'), {
      taskScripts: [{ taskName: 'A', exitCode: 3 }],
    });
    mock.advance(36);
    expect(await states()).toEqual(['FAILED', 'FAILED', 'FAILED']);
    const { TaskInstanceSet } = await call('DescribeTask', { JobId: id, TaskName: 'A' });
    expect(TaskInstanceSet).toMatchObject([{ ExitCode: 3, StateReason: 'The application exited with 3.' }]);
    expect(await call('DescribeJob', { JobId: id })).toMatchObject({ StateReason: 'The task A is FAILED.' });
  });

  test.each([
    { given: { MaxRetryCount: 0 }, want: ['FAILED', 36] },
    { given: { MaxRetryCount: 2 }, want: ['FAILED', 36 + 32 + 32] },
    { given: { MaxRetryCount: 3 }, want: ['SUCCEED', 36 + 32 * 3] },
    { given: { MaxRetryCount: 1, FailedAction: 'INTERRUPT' }, want: ['FAILED_INTERRUPTED', 36 + 32] },
    { given: { MaxRetryCount: 1, FailedAction: 'FAST_INTERRUPT' }, want: ['FAILED_INTERRUPTED', 36] },
  ])('whose runs 1 to 3 fail, with $given: $want', async ({ given, want: [state, seconds] }) => {
    const taskScripts = [1, 2, 3].map((attempt) => ({ attempt, exitCode: 1 }));
    const { mock, states } = await submitted(sampleJob([sampleTask('A', given)]), { taskScripts });
    mock.advance(Number(seconds) - 1);
    expect(await states()).toEqual(['RUNNING', 'RUNNING']);
    mock.advance(1);
    expect(await states()).toEqual([state, state]);
  });

  test('runs into its timeout', async () => {
    const { mock, call, id } = await submitted(sampleJob([sampleTask('A', { Timeout: 5 })]));
    mock.advance(21);
    const { TaskInstanceSet } = await call('DescribeTask', { JobId: id, TaskName: 'A' });
    const reason = 'The application ran into the timeout.';
    expect(TaskInstanceSet).toMatchObject([{ TaskInstanceState: 'FAILED', ExitCode: null, StateReason: reason }]);
  });

  test('starts no more instances at once than MaxConcurrentNum', async () => {
    const task = sampleTask('A', { TaskInstanceNum: 5, MaxConcurrentNum: 2 });
    const { mock, call, id } = await submitted(sampleJob([task]));
    const metrics = async () => (await call('DescribeTask', { JobId: id, TaskName: 'A' })).TaskInstanceMetrics;
    mock.advance(6);
    expect(await metrics()).toMatchObject({ RunnableCount: 3, StartingCount: 2 });
    mock.advance(30);
    expect(await metrics()).toMatchObject({ RunnableCount: 1, StartingCount: 2, SucceedCount: 2 });
    mock.advance(30);
    expect(await metrics()).toMatchObject({ StartingCount: 1, SucceedCount: 4 });
    mock.advance(30);
    expect(await metrics()).toMatchObject({ SucceedCount: 5 });
  });

  test.each([
    { ResourceMaxRetryCount: 1, want: 'FAILED' },
    { ResourceMaxRetryCount: 2, want: 'SUCCEED' },
  ])('whose instance cannot be created twice, with $ResourceMaxRetryCount: $want', async ({ want, ...given }) => {
    const { mock, states } = await submitted(sampleJob([sampleTask('A', given)]), {
      taskScripts: [{ resourceFailures: 2 }],
    });
    mock.advance(100);
    expect(await states()).toEqual([want, want]);
  });

  test('has metrics that add up at every moment', async () => {
    const tasks = [
      sampleTask('A', { TaskInstanceNum: 4, MaxRetryCount: 1 }),
      sampleTask('B', { TaskInstanceNum: 3, MaxConcurrentNum: 1, FailedAction: 'INTERRUPT' }),
      sampleTask('C', { TaskInstanceNum: 2 }),
    ];
    const { mock, call, id } = await submitted(sampleJob(tasks, 'A>C'), {
      taskScripts: [
        { taskName: 'A', taskInstanceIndex: 2, exitCode: 1, seconds: 3 },
        { taskName: 'B', taskInstanceIndex: 0, exitCode: 1 },
      ],
    });
    const sum = (metrics: object) => Object.values(metrics).reduce((total, count) => total + count, 0);
    for (let second = 0; second < 120; second++) {
      const job = await call('DescribeJob', { JobId: id });
      expect([sum(job.TaskMetrics), sum(job.TaskInstanceMetrics)]).toEqual([3, 9]);
      for (const { TaskName = '' } of job.TaskSet) {
        const task = await call('DescribeTask', { JobId: id, TaskName });
        const running = task.TaskInstanceSet.filter(({ TaskInstanceState }) => TaskInstanceState === 'RUNNING');
        expect(running.length).toBe(task.TaskInstanceMetrics.RunningCount);
        expect(sum(task.TaskInstanceMetrics)).toBe(task.TaskInstanceTotalCount);
      }
      mock.advance(1);
    }
    // B keeps an instance, which holds its only place: the job waits for somebody to terminate it.
    expect(await call('DescribeJob', { JobId: id })).toMatchObject({
      JobState: 'RUNNABLE',
      TaskMetrics: { RunnableCount: 1, FailedCount: 2 },
    });
  });

  test('is the same after a snapshot', async () => {
    const { mock, states } = await submitted(sampleJob([sampleTask('A'), sampleTask('B')], 'A>B'));
    mock.advance(20);
    const snapshot = structuredClone(mock.snapshot());
    mock.advance(100);
    expect(await states()).toEqual(['SUCCEED', 'SUCCEED', 'SUCCEED']);
    mock.restore(snapshot);
    expect(await states()).toEqual(['RUNNING', 'RUNNING', 'PENDING']);
    mock.advance(100);
    expect(await states()).toEqual(['SUCCEED', 'SUCCEED', 'SUCCEED']);
  });
});
