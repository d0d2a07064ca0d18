import { describe, expect, test } from 'vitest';
import { batchCaller } from '../testing/batch-caller.js';
import { sampleEnv, sampleJob, sampleTask } from '../testing/sample-inputs.js';

const INSTANCE = { InstanceId: 'ins-dus5t7tu' };

async function running(nodes: number, settings: Parameters<typeof batchCaller>[0] = {}) {
  const caller = batchCaller(settings);
  const { EnvId } = await caller.call('CreateComputeEnv', sampleEnv(nodes));
  caller.mock.advance(30);
  const env = () => caller.call('DescribeComputeEnv', { EnvId });
  const ids = (await env()).ComputeNodeSet.map(({ ComputeNodeId }) => ComputeNodeId ?? '');
  return { ...caller, EnvId, env, ids };
}

describe('TerminateComputeNode', () => {
  test('takes a node away, and wants one less', async () => {
    const { mock, call, outcome, EnvId, env, ids } = await running(2);
    const [ComputeNodeId = ''] = ids;
    await call('TerminateComputeNode', { EnvId, ComputeNodeId });
    expect(await outcome('TerminateComputeNode', { EnvId, ComputeNodeId })).toBe(
      'UnsupportedOperation.ComputeNodeIsTerminating',
    );
    expect(await env()).toMatchObject({ DesiredComputeNodeCount: 1, ComputeNodeMetrics: { DeletingCount: 1 } });
    mock.advance(10);
    expect((await env()).ComputeNodeSet.map((node) => node.ComputeNodeId)).toEqual(ids.slice(1));
    expect(await outcome('TerminateComputeNode', { EnvId, ComputeNodeId })).toBe('ResourceNotFound.ComputeNode');
  });

  test('lets a task instance go on until its node is gone, and it cannot be terminated', async () => {
    const { mock, call, outcome, EnvId, ids } = await running(1);
    const { JobId } = await call('SubmitJob', sampleJob([sampleTask('A', { EnvId })]));
    mock.advance(16);
    await call('TerminateComputeNode', { EnvId, ComputeNodeId: ids[0] ?? '' });
    const code = 'UnsupportedOperation.TerminateOperationWithEnvId';
    expect(await outcome('TerminateTaskInstance', { JobId, TaskName: 'A', TaskInstanceIndex: 0 })).toBe(code);
    expect(await outcome('TerminateJob', { JobId })).toBe(code);
    mock.advance(10);
    expect(await call('DescribeJob', { JobId })).toMatchObject({ JobState: 'FAILED' });
  });

  test('is refused for a node that is kept', async () => {
    const { mock, call, outcome, EnvId, ids } = await running(1, { taskScripts: [{ exitCode: 1 }] });
    await call('SubmitJob', sampleJob([sampleTask('A', { EnvId, FailedAction: 'INTERRUPT' })]));
    mock.advance(36);
    const request = { EnvId, ComputeNodeId: ids[0] ?? '' };
    const code = 'UnsupportedOperation.ComputeNodeForbidTerminate';
    expect(await outcome('TerminateComputeNode', request)).toBe(code);
  });
});

describe('TerminateComputeNodes', () => {
  test('takes all nodes away, or none', async () => {
    const { call, outcome, EnvId, env, ids } = await running(3);
    const [first = '', second = ''] = ids;
    expect(await outcome('TerminateComputeNodes', { EnvId, ComputeNodeIds: [first, 'node-00000000'] })).toBe(
      'ResourceNotFound.ComputeNode',
    );
    expect(await outcome('TerminateComputeNodes', { EnvId, ComputeNodeIds: [first, first] })).toBe(
      'UnsupportedOperation',
    );
    expect((await env()).ComputeNodeMetrics.RunningCount).toBe(3);
    await call('TerminateComputeNodes', { EnvId, ComputeNodeIds: [first, second] });
    expect((await env()).ComputeNodeMetrics).toMatchObject({ RunningCount: 1, DeletingCount: 2 });
    expect(await outcome('TerminateComputeNodes', { EnvId, ComputeNodeIds: [first] })).toBe('UnsupportedOperation');
  });
});

describe('attached instances', () => {
  test('become nodes, and leave as they came', async () => {
    const { mock, call, outcome, EnvId, env } = await running(0, { instances: [{ ...INSTANCE, CPU: 4, Memory: 8 }] });
    await call('AttachInstances', { EnvId, Instances: [INSTANCE] });
    mock.advance(30);
    const attached = await env();
    expect(attached).toMatchObject({ AttachedComputeNodeCount: 1, DesiredComputeNodeCount: 0 });
    expect(attached.ComputeNodeSet).toMatchObject([
      {
        ...{ ComputeNodeInstanceId: 'ins-dus5t7tu', ComputeNodeState: 'RUNNING', Cpu: 4, Mem: 8 },
        ...{ ResourceOrigin: 'USER_ATTACHED', TaskInstanceNumAvailable: 1 },
      },
    ]);
    const ComputeNodeId = attached.ComputeNodeSet[0]?.ComputeNodeId ?? '';
    expect(await outcome('TerminateComputeNode', { EnvId, ComputeNodeId })).toBe(
      'UnsupportedOperation.ComputeNodeForbidTerminate',
    );
    await call('DetachInstances', { EnvId, InstanceIds: [INSTANCE.InstanceId] });
    expect(await outcome('DetachInstances', { EnvId, InstanceIds: [INSTANCE.InstanceId] })).toBe(
      'UnsupportedOperation',
    );
    mock.advance(10);
    expect(await env()).toMatchObject({ AttachedComputeNodeCount: 0, ComputeNodeSet: [] });
    expect(await outcome('AttachInstances', { EnvId, Instances: [INSTANCE] })).toBe('ok');
  });

  test.each([
    ['one of the service', {}, 'own', 'UnsupportedOperation.InstancesNotAllowToAttach'],
    [
      'a stopped one',
      { InstanceState: 'STOPPED' },
      INSTANCE.InstanceId,
      'UnsupportedOperation.InstancesNotAllowToAttach',
    ],
    [
      'a spot one',
      { InstanceChargeType: 'SPOTPAID' },
      INSTANCE.InstanceId,
      'UnsupportedOperation.InstancesNotAllowToAttach',
    ],
    ['one that is none', {}, 'i-1', 'InternalError.CallCvm'],
  ])('may not be %s', async (_, known, id, want) => {
    const { outcome, EnvId, env } = await running(1, { instances: [{ ...INSTANCE, ...known }] });
    const own = (await env()).ComputeNodeSet[0]?.ComputeNodeInstanceId ?? '';
    const Instances = [{ InstanceId: 'ins-00000000' }, { InstanceId: id === 'own' ? own : id }];
    expect(await outcome('AttachInstances', { EnvId, Instances })).toBe(want);
    expect((await env()).AttachedComputeNodeCount).toBe(0);
  });

  test('are let go of with their compute environment', async () => {
    const { mock, call, outcome, EnvId } = await running(0);
    await call('AttachInstances', { EnvId, Instances: [INSTANCE] });
    mock.advance(30);
    await call('DeleteComputeEnv', { EnvId });
    mock.advance(10);
    expect(await outcome('DescribeComputeEnv', { EnvId })).toBe('ResourceNotFound.ComputeEnv');
  });
});
