import { describe, expect, test } from 'vitest';
import { batchCaller } from '../testing/batch-caller.js';
import { sampleEnv, sampleJob, sampleTask } from '../testing/sample-inputs.js';

async function withJobs() {
  const caller = batchCaller();
  const ids: string[] = [];
  for (const [JobName, Zone, tag] of [
    ['first', 'ap-guangzhou-2', 'x'],
    ['second', 'ap-guangzhou-3', 'y'],
    ['third', 'ap-guangzhou-2', 'y'],
  ] as const) {
    const job = sampleJob([sampleTask('A')]);
    const Tags = [{ Key: 'tag', Value: tag }];
    const { JobId } = await caller.call('SubmitJob', { Placement: { Zone }, Job: { ...job.Job, JobName, Tags } });
    ids.push(JobId);
    caller.mock.advance(15);
  }
  const names = async (input: object) => {
    const { JobSet, TotalCount } = await caller.call('DescribeJobs', input);
    return [TotalCount, ...JobSet.map(({ JobName }) => JobName)];
  };
  return { ...caller, ids, names };
}

describe('DescribeJobs', () => {
  test.each([
    { given: {}, want: [3, 'third', 'second', 'first'] },
    { given: { Limit: 1 }, want: [3, 'third'] },
    { given: { Offset: 1, Limit: 1 }, want: [3, 'second'] },
    { given: { Offset: 3 }, want: [3] },
    { given: { Limit: 0 }, want: [3] },
    { given: { Filters: [{ Name: 'job-name', Values: ['first', 'third'] }] }, want: [2, 'third', 'first'] },
    { given: { Filters: [{ Name: 'job-name', Values: ['first', 'third'] }], Offset: 1 }, want: [2, 'first'] },
    { given: { Filters: [{ Name: 'job-state', Values: ['STARTING'] }] }, want: [1, 'third'] },
    { given: { Filters: [{ Name: 'job-state', Values: ['STARTING', 'RUNNING'] }] }, want: [2, 'third', 'second'] },
    { given: { Filters: [{ Name: 'zone', Values: ['ap-guangzhou-3'] }] }, want: [1, 'second'] },
    { given: { Filters: [{ Name: 'tag-key', Values: ['tag'] }] }, want: [3, 'third', 'second', 'first'] },
    { given: { Filters: [{ Name: 'tag-value', Values: ['x'] }] }, want: [1, 'first'] },
    { given: { Filters: [{ Name: 'tag:tag', Values: ['y'] }] }, want: [2, 'third', 'second'] },
    { given: { Filters: [{ Name: 'tag:other', Values: ['y'] }] }, want: [0] },
    { given: { Filters: [{ Name: 'job-name', Values: [] }] }, want: [3, 'third', 'second', 'first'] },
    {
      given: {
        Filters: [
          { Name: 'zone', Values: ['ap-guangzhou-2'] },
          { Name: 'tag:tag', Values: ['y'] },
        ],
      },
      want: [1, 'third'],
    },
  ])('of $given: $want', async ({ given, want }) => {
    const { names } = await withJobs();
    expect(await names(given)).toEqual(want);
  });

  test('of ids: those that exist, the newest first, each once', async () => {
    const { names, ids, call } = await withJobs();
    const [first = '', , third = ''] = ids;
    expect(await names({ JobIds: [first, 'job-00000000', third, first] })).toEqual([2, 'third', 'first']);
    const byFilter = { Filters: [{ Name: 'job-id', Values: [first] }] };
    expect(await names(byFilter)).toEqual([1, 'first']);
    expect((await call('DescribeJobs', { JobIds: [] })).TotalCount).toBe(0);
  });
});

describe('DescribeTask', () => {
  test.each([
    [{}, [0, 1, 2, 3, 4]],
    [{ Offset: 2, Limit: 2 }, [2, 3]],
    [{ Filters: [{ Name: 'task-instance-type', Values: ['STARTING'] }] }, [0, 1]],
    [{ Filters: [{ Name: 'task-instance-type', Values: ['RUNNABLE'] }], Limit: 1 }, [2]],
  ])('of %j: %j', async (given, want) => {
    const { mock, call } = batchCaller();
    const task = sampleTask('A', { TaskInstanceNum: 5, MaxConcurrentNum: 2 });
    const { JobId } = await call('SubmitJob', sampleJob([task]));
    mock.advance(10);
    const { TaskInstanceSet } = await call('DescribeTask', { JobId, TaskName: 'A', ...given });
    expect(TaskInstanceSet.map(({ TaskInstanceIndex }) => TaskInstanceIndex)).toEqual(want);
  });
});

describe('lists of compute environments', () => {
  test.each([
    [{}, ['b', 'a']],
    [{ Limit: 1, Offset: 1 }, ['a']],
    [{ Filters: [{ Name: 'env-name', Values: ['a'] }] }, ['a']],
    [{ Filters: [{ Name: 'zone', Values: ['ap-guangzhou-2'] }] }, ['b', 'a']],
    [{ Filters: [{ Name: 'zone', Values: ['ap-guangzhou-9'] }] }, []],
  ])('have for %j: %j', async (given, want) => {
    const { call } = batchCaller();
    for (const EnvName of ['a', 'b']) {
      await call('CreateComputeEnv', sampleEnv(0, { EnvName, Tags: [{ Key: 'k', Value: EnvName }] }));
    }
    const { ComputeEnvSet } = await call('DescribeComputeEnvs', given);
    const { ComputeEnvCreateInfoSet } = await call('DescribeComputeEnvCreateInfos', given);
    expect(ComputeEnvSet.map(({ EnvName }) => EnvName)).toEqual(want);
    expect(ComputeEnvCreateInfoSet.map(({ EnvName }) => EnvName)).toEqual(want);
    const more = async (Name: string, ...Values: string[]) =>
      (await call('DescribeComputeEnvs', { Filters: [{ Name, Values }] })).TotalCount;
    expect([await more('resource-type', 'CVM'), await more('resource-type', 'CPM'), await more('tag:k', 'a')]).toEqual([
      2, 0, 1,
    ]);
  });

  test('have activities by node', async () => {
    const { call } = batchCaller();
    const { EnvId } = await call('CreateComputeEnv', sampleEnv(3));
    const { ComputeNodeSet } = await call('DescribeComputeEnv', { EnvId });
    const ComputeNodeId = ComputeNodeSet[1]?.ComputeNodeId ?? '';
    const Filters = { Name: 'compute-node-id', Values: [ComputeNodeId] };
    expect(await call('DescribeComputeEnvActivities', { EnvId, Filters })).toMatchObject({
      TotalCount: 1,
      ActivitySet: [{ ComputeNodeId, EndTime: null, ComputeNodeActivityType: 'CREATE_COMPUTE_NODE' }],
    });
    expect(await call('DescribeComputeEnvActivities', { EnvId, Limit: 2 })).toMatchObject({ TotalCount: 3 });
  });
});
