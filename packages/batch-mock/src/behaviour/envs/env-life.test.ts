import { describe, expect, test } from 'vitest';
import type { BatchSettingsInput } from '../settings/batch-settings.js';
import { batchCaller } from '../testing/batch-caller.js';
import { sampleEnv, sampleJob, sampleTask } from '../testing/sample-inputs.js';

async function created(
  nodes: number,
  settings: BatchSettingsInput = {},
  changes: Parameters<typeof sampleEnv>[1] = {},
) {
  const caller = batchCaller(settings);
  const { EnvId } = await caller.call('CreateComputeEnv', sampleEnv(nodes, changes));
  const env = () => caller.call('DescribeComputeEnv', { EnvId });
  const nodesNow = async () => (await env()).ComputeNodeSet;
  const states = async () => (await nodesNow()).map(({ ComputeNodeState }) => ComputeNodeState);
  const activities = async () => {
    const { ActivitySet } = await caller.call('DescribeComputeEnvActivities', { EnvId });
    return ActivitySet.map(({ ActivityState, Cause }) => `${ActivityState} ${Cause}`);
  };
  return { ...caller, EnvId, env, nodesNow, states, activities };
}

describe('compute nodes', () => {
  test('are created and run', async () => {
    const { mock, states, nodesNow, env, activities } = await created(1);
    const seen = [await states()];
    for (const seconds of [2, 20, 8]) {
      mock.advance(seconds);
      seen.push(await states());
    }
    expect(seen.flat()).toEqual(['SUBMITTED', 'CREATING', 'CREATED', 'RUNNING']);
    expect(await nodesNow()).toMatchObject([
      { Cpu: 1, Mem: 2, ResourceCreatedTime: '2024-02-29T12:00:22Z', ResourceOrigin: 'BATCH_CREATED' },
    ]);
    expect(await env()).toMatchObject({ ComputeNodeMetrics: { RunningCount: 1 }, DesiredComputeNodeCount: 1 });
    expect(await activities()).toEqual(['SUCCEED CreateComputeEnv: the capacity is 1']);
  });

  test('have metrics that add up at every moment', async () => {
    const { mock, env, EnvId, call } = await created(3, { nodeScripts: [{ node: 1, abnormalAfter: 7 }] });
    for (let second = 0; second < 150; second++) {
      const { ComputeNodeSet, ComputeNodeMetrics } = await env();
      const sum = Object.values(ComputeNodeMetrics).reduce((total, count) => total + count, 0);
      expect(sum).toBe(ComputeNodeSet.length);
      mock.advance(1);
      if (second === 40) {
        await call('ModifyComputeEnv', { EnvId, DesiredComputeNodeCount: 1 });
      }
    }
    expect((await env()).ComputeNodeMetrics).toMatchObject({ RunningCount: 1 });
  });

  test.each([
    { failures: 2, given: {}, want: 'RUNNING' },
    { failures: 2, given: { ResourceMaxRetryCount: 1 }, want: 'CREATION_FAILED' },
    { failures: 1, given: { ActionIfComputeNodeInactive: 'KEEP' }, want: 'CREATION_FAILED' },
  ])('whose creation fails $failures times, with $given, end $want', async ({ failures, given, want }) => {
    const settings = { nodeScripts: [{ creationFailures: failures }] };
    const { mock, states } = await created(1, settings, given);
    mock.advance(22);
    expect(await states()).toEqual(['CREATION_FAILED']);
    mock.advance(1_000);
    expect(await states()).toEqual([want]);
  });

  test('that turn abnormal lose what they run, and are created again on another instance', async () => {
    const { mock, call, EnvId, states, nodesNow } = await created(1, { nodeScripts: [{ abnormalAfter: 25 }] });
    mock.advance(30);
    const [before] = await nodesNow();
    const task = sampleTask('A', { EnvId, MaxRetryCount: 1 });
    const { JobId } = await call('SubmitJob', sampleJob([task]));
    mock.advance(25);
    expect(await states()).toEqual(['ABNORMAL']);
    const { TaskInstanceSet } = await call('DescribeTask', { JobId, TaskName: 'A' });
    expect(TaskInstanceSet).toMatchObject([{ TaskInstanceState: 'RUNNABLE', StateReason: expect.any(String) }]);
    mock.advance(60 + 20 + 8);
    const [after] = await nodesNow();
    expect(after).toMatchObject({ ComputeNodeId: before?.ComputeNodeId, ComputeNodeState: 'RUNNING' });
    expect(after?.ComputeNodeInstanceId).not.toBe(before?.ComputeNodeInstanceId);
    mock.advance(30);
    expect(await call('DescribeJob', { JobId })).toMatchObject({ JobState: 'SUCCEED' });
  });

  test('take the first instance type that is not sold out', async () => {
    const sold = (InstanceType: string) => ({ Zone: 'ap-guangzhou-2', InstanceType, Status: 'SOLD_OUT' });
    const catalogue = { zoneQuotas: [sold('S1.LARGE8')] };
    const EnvData = { InstanceTypes: ['S1.LARGE8', 'S1.MEDIUM4'] };
    const { mock, nodesNow } = await created(1, { catalogue }, { EnvData });
    mock.advance(30);
    expect(await nodesNow()).toMatchObject([{ Cpu: 2, Mem: 4, ComputeNodeState: 'RUNNING' }]);
    mock.seed({ product: { catalogue: { zoneQuotas: [sold('S1.MEDIUM4')] } } });
    const other = await created(1, { catalogue }, { EnvData: { InstanceType: 'S1.LARGE8' } });
    other.mock.advance(22);
    expect(await other.states()).toEqual(['CREATION_FAILED']);
  });
});

describe('ModifyComputeEnv', () => {
  test('makes more nodes, and fewer', async () => {
    const { mock, call, outcome, EnvId, states, activities } = await created(1);
    mock.advance(30);
    await call('ModifyComputeEnv', { EnvId, DesiredComputeNodeCount: 2, EnvName: 'other' });
    expect(await outcome('ModifyComputeEnv', { EnvId, DesiredComputeNodeCount: 3 })).toBe(
      'UnsupportedOperation.ComputeEnvAcceptOtherRequest',
    );
    mock.advance(30);
    expect(await states()).toEqual(['RUNNING', 'RUNNING']);
    await call('ModifyComputeEnv', { EnvId, DesiredComputeNodeCount: 0 });
    expect(await states()).toEqual(['DELETING', 'DELETING']);
    mock.advance(10);
    expect(await states()).toEqual([]);
    expect((await activities()).slice(-2)).toEqual([
      'SUCCEED ModifyComputeEnv: increase the capacity from 1 to 2',
      'SUCCEED CreateComputeEnv: the capacity is 1',
    ]);
    expect(await call('DescribeComputeEnvCreateInfo', { EnvId })).toMatchObject({
      EnvName: 'other',
      DesiredComputeNodeCount: 0,
    });
  });

  test('is no obstacle once its nodes have come', async () => {
    const { mock, call, outcome, EnvId, nodesNow } = await created(0);
    await call('ModifyComputeEnv', { EnvId, DesiredComputeNodeCount: 2 });
    mock.advance(30);
    for (const { ComputeNodeId } of await nodesNow()) {
      expect(await outcome('TerminateComputeNode', { EnvId, ComputeNodeId })).toBe('ok');
    }
  });

  test('takes away idle nodes first', async () => {
    const { mock, call, EnvId, nodesNow } = await created(2);
    mock.advance(30);
    await call('SubmitJob', sampleJob([sampleTask('A', { EnvId })]));
    mock.advance(10);
    await call('ModifyComputeEnv', { EnvId, DesiredComputeNodeCount: 1 });
    expect(await nodesNow()).toMatchObject([
      { ComputeNodeState: 'RUNNING', TaskInstanceNumAvailable: 0 },
      { ComputeNodeState: 'DELETING' },
    ]);
  });

  test('takes other instance types in place of those there were', async () => {
    const { call, EnvId } = await created(0);
    await call('ModifyComputeEnv', { EnvId, EnvData: { InstanceTypes: ['S1.SMALL1'] } });
    const { EnvData } = await call('DescribeComputeEnvCreateInfo', { EnvId });
    expect(EnvData).toEqual({ ImageId: 'img-bd78fy2t', InstanceTypes: ['S1.SMALL1'] });
  });
});

describe('DeleteComputeEnv', () => {
  test('takes the nodes with it, and then everything', async () => {
    const { mock, call, outcome, EnvId, env } = await created(2);
    mock.advance(30);
    await call('DeleteComputeEnv', { EnvId });
    expect(await env()).toMatchObject({ NextAction: 'DELETE', ComputeNodeMetrics: { DeletingCount: 2 } });
    mock.advance(10);
    expect(await outcome('DescribeComputeEnv', { EnvId })).toBe('ResourceNotFound.ComputeEnv');
    expect(await call('DescribeComputeEnvs', {})).toMatchObject({ TotalCount: 0, ComputeEnvSet: [] });
    expect(mock.store.collection('activities').size).toBe(0);
  });

  test('is refused while a job uses it, until that has ended', async () => {
    const { mock, call, outcome, EnvId } = await created(1);
    mock.advance(30);
    const { JobId } = await call('SubmitJob', sampleJob([sampleTask('A', { EnvId })]));
    expect(await outcome('DeleteComputeEnv', { EnvId })).toBe('UnsupportedOperation.ComputeEnvOperation');
    mock.advance(36);
    expect(await call('DescribeJob', { JobId })).toMatchObject({ JobState: 'SUCCEED' });
    expect(await outcome('DeleteComputeEnv', { EnvId })).toBe('ok');
    expect(await outcome('SubmitJob', sampleJob([sampleTask('A', { EnvId })]))).toBe('ResourceNotFound.ComputeEnv');
  });

  test('fails a job that was retried meanwhile', async () => {
    const { mock, call, EnvId } = await created(1, { taskScripts: [{ exitCode: 1 }] });
    mock.advance(30);
    const { JobId } = await call('SubmitJob', sampleJob([sampleTask('A', { EnvId })]));
    mock.advance(36);
    await call('DeleteComputeEnv', { EnvId });
    await call('RetryJobs', { JobIds: [JobId] });
    mock.advance(9);
    expect(await call('DescribeJob', { JobId })).toMatchObject({ JobState: 'RUNNABLE' });
    mock.advance(1);
    expect(await call('DescribeJob', { JobId })).toMatchObject({ JobState: 'FAILED' });
  });
});

describe('jobs in a compute environment', () => {
  test('share its nodes: the higher priority first, then the older job', async () => {
    const { mock, call, EnvId } = await created(1);
    mock.advance(30);
    const ids: string[] = [];
    for (const Priority of [1, 1, 5]) {
      const job = sampleJob([sampleTask('A', { EnvId })]);
      const { JobId } = await call('SubmitJob', { ...job, Job: { ...job.Job, Priority } });
      ids.push(JobId);
      mock.advance(Priority === 1 ? 0 : 6);
    }
    const states = () => Promise.all(ids.map(async (JobId) => (await call('DescribeJob', { JobId })).JobState));
    expect(await states()).toEqual(['RUNNABLE', 'RUNNABLE', 'STARTING']);
    mock.advance(30);
    expect(await states()).toEqual(['STARTING', 'RUNNABLE', 'SUCCEED']);
    mock.advance(30);
    expect(await states()).toEqual(['SUCCEED', 'STARTING', 'SUCCEED']);
  });

  test('restart nodes where a task wants it', async () => {
    const { mock, call, EnvId, states } = await created(1);
    mock.advance(30);
    await call('SubmitJob', sampleJob([sampleTask('A', { EnvId, RestartComputeNode: true })]));
    mock.advance(36);
    expect(await states()).toEqual(['CREATED']);
    mock.advance(8);
    expect(await states()).toEqual(['RUNNING']);
  });
});
