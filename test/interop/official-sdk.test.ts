import { batchDefinition, createBatchMock } from '@specloom/batch-mock';
import type { Mock, MockServer } from '@specloom/mock-runtime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Form, type OfficialCall, officialActions, officialClient } from './official-client.js';
import { submitByHand } from './submit-by-hand.js';

const FORMS: Form[] = [
  { signMethod: 'TC3-HMAC-SHA256', method: 'POST' },
  { signMethod: 'TC3-HMAC-SHA256', method: 'GET' },
  { signMethod: 'HmacSHA256', method: 'POST' },
  { signMethod: 'HmacSHA256', method: 'GET' },
  { signMethod: 'HmacSHA1', method: 'POST' },
  { signMethod: 'HmacSHA1', method: 'GET' },
];
const Application = { DeliveryForm: 'LOCAL', Command: 'echo "ü & =?+% done"' };
const INSTANCE = 'ins-dus5t7tu';

test('the SDK has every action but the removed one', () => {
  expect(officialActions()).toEqual(
    Object.keys(batchDefinition.actions)
      .filter((action) => action !== 'SubmitJob')
      .toSorted(),
  );
});

describe.each(FORMS)('the official SDK, $signMethod by $method', (form) => {
  let mock: Mock;
  let server: MockServer;
  let call: OfficialCall;
  const called = new Set<string>();
  beforeAll(async () => {
    mock = createBatchMock({
      clock: 'manual',
      rates: 'off',
      settings: { taskScripts: [{ taskName: 'B', exitCode: 3, stderr: 'no\n' }] },
    });
    server = await mock.listen();
    const send = officialClient(new URL(server.url).host, form);
    call = (action, input) => {
      called.add(action);
      return send(action, input);
    };
  });
  afterAll(() => server.close());

  const nodesOf = async (EnvId: string) => {
    const { ComputeNodeSet } = await call('DescribeComputeEnv', { EnvId });
    return ComputeNodeSet as { ComputeNodeId: string; ComputeNodeState: string }[];
  };
  const createEnv = async (DesiredComputeNodeCount: number): Promise<string> => {
    const { EnvId } = await call('CreateComputeEnv', {
      Placement: { Zone: 'ap-guangzhou-2' },
      ComputeEnv: {
        EnvName: 'interop é',
        DesiredComputeNodeCount,
        EnvData: { InstanceTypes: ['S1.SMALL2', 'S1.LARGE8'], InternetAccessible: { PublicIpAssigned: true } },
        Tags: [{ Key: 'team', Value: 'a b&c=d' }],
      },
    });
    mock.advance(30);
    return String(EnvId);
  };

  test('takes a compute environment through its life', async () => {
    const EnvId = await createEnv(2);
    expect(await call('DescribeComputeEnvs', { EnvIds: [EnvId] })).toMatchObject({
      TotalCount: 1,
      ComputeEnvSet: [{ EnvName: 'interop é', Tags: [{ Key: 'team', Value: 'a b&c=d' }] }],
    });
    expect(await call('DescribeComputeEnvCreateInfo', { EnvId })).toMatchObject({
      EnvData: { InternetAccessible: { PublicIpAssigned: true }, InstanceTypes: ['S1.SMALL2', 'S1.LARGE8'] },
    });
    const filter = { Filters: [{ Name: 'tag:team', Values: ['a b&c=d', 'other'] }], Limit: 1, Offset: 0 };
    expect(await call('DescribeComputeEnvs', filter)).toMatchObject({ TotalCount: 1 });
    expect(await call('DescribeComputeEnvCreateInfos', { EnvIds: [EnvId] })).toMatchObject({ TotalCount: 1 });
    await call('ModifyComputeEnv', { EnvId, DesiredComputeNodeCount: 4, EnvDescription: 'more' });
    await call('AttachInstances', { EnvId, Instances: [{ InstanceId: INSTANCE }] });
    mock.advance(30);
    const nodes = await nodesOf(EnvId);
    expect(nodes.map(({ ComputeNodeState }) => ComputeNodeState)).toEqual(Array(5).fill('RUNNING'));
    const [first, second, third] = nodes.map(({ ComputeNodeId }) => ComputeNodeId);
    await call('TerminateComputeNode', { EnvId, ComputeNodeId: first });
    await call('TerminateComputeNodes', { EnvId, ComputeNodeIds: [second, third] });
    await call('DetachInstances', { EnvId, InstanceIds: [INSTANCE] });
    mock.advance(10);
    expect((await nodesOf(EnvId)).length).toBe(1);
    expect(await call('DescribeComputeEnvActivities', { EnvId, Limit: 3 })).toMatchObject({ TotalCount: 9 });
    await call('DeleteComputeEnv', { EnvId });
    mock.advance(10);
    await expect(call('DescribeComputeEnv', { EnvId })).rejects.toMatchObject({ code: 'ResourceNotFound.ComputeEnv' });
  });

  test('takes a job through its life', async () => {
    const EnvId = await createEnv(2);
    const JobId = await submitByHand(server.url, {
      Placement: { Zone: 'ap-guangzhou-2' },
      Job: {
        JobName: 'interop',
        Tasks: [
          { TaskName: 'A', Application, EnvId, TaskInstanceNum: 2 },
          { TaskName: 'B', Application, ComputeEnv: { EnvType: 'MANAGED' } },
        ],
        Dependences: [{ StartTask: 'A', EndTask: 'B' }],
      },
    });
    mock.advance(40);
    expect(await call('DescribeJobs', { Filters: [{ Name: 'job-name', Values: ['interop'] }] })).toMatchObject({
      TotalCount: 1,
      JobSet: [{ JobId, TaskMetrics: { SucceedCount: 1 } }],
    });
    mock.advance(40);
    expect(await call('DescribeJob', { JobId })).toMatchObject({ JobState: 'FAILED' });
    expect(await call('DescribeTask', { JobId, TaskName: 'B' })).toMatchObject({
      TaskInstanceSet: [{ ExitCode: 3 }],
      TaskInstanceMetrics: { FailedCount: 1 },
    });
    const { TaskInstanceLogSet } = await call('DescribeTaskLogs', { JobId, TaskName: 'B', TaskInstanceIndexes: [0] });
    const logs = [{ StderrLog: `data:text/plain;charset=utf-8;base64,${btoa('no\n')}` }];
    expect(TaskInstanceLogSet).toMatchObject(logs);
    expect(await call('DescribeJobSubmitInfo', { JobId })).toMatchObject({ Tasks: [{ Application }, {}] });
    await call('RetryJobs', { JobIds: [JobId] });
    mock.advance(5);
    await call('TerminateTaskInstance', { JobId, TaskName: 'B', TaskInstanceIndex: 0 });
    expect(await call('DescribeJob', { JobId })).toMatchObject({ JobState: 'FAILED' });
    await call('TerminateJob', { JobId });
    await call('DeleteJob', { JobId });
    await expect(call('DescribeJob', { JobId })).rejects.toMatchObject({ code: 'ResourceNotFound.Job' });
  });

  test('takes a task template through its life', async () => {
    const TaskTemplateInfo = { TaskName: 'A', Application, ComputeEnv: { EnvData: { ImageId: 'img-bd78fy2t' } } };
    const { TaskTemplateId } = await call('CreateTaskTemplate', { TaskTemplateName: 'one', TaskTemplateInfo });
    await call('ModifyTaskTemplate', { TaskTemplateId, TaskTemplateDescription: 'changed' });
    expect(await call('DescribeTaskTemplates', { TaskTemplateIds: [TaskTemplateId] })).toMatchObject({
      TaskTemplateSet: [{ TaskTemplateName: 'one', TaskTemplateDescription: 'changed', TaskTemplateInfo }],
    });
    await call('DeleteTaskTemplates', { TaskTemplateIds: [TaskTemplateId] });
    expect(await call('DescribeTaskTemplates')).toMatchObject({ TotalCount: 0 });
  });

  test('reads the catalogue', async () => {
    const zone = (name: string) => ({ Filters: [{ Name: 'zone', Values: [name] }] });
    expect(await call('DescribeInstanceCategories')).toMatchObject({ InstanceCategorySet: { length: 4 } });
    expect(await call('DescribeAvailableCvmInstanceTypes', zone('ap-guangzhou-3'))).toMatchObject({
      InstanceTypeConfigSet: [{ InstanceType: 'GN2.7XLARGE56' }, { InstanceType: 'GN2.14XLARGE112' }],
    });
    expect(await call('DescribeCvmZoneInstanceConfigInfos', zone('ap-chongqing-1'))).toMatchObject({
      InstanceTypeQuotaSet: [{ InstanceType: 'S3.SMALL1' }, { InstanceType: 'S3.SMALL2' }],
    });
  });

  test('has called every action by now', () => {
    expect([...called].toSorted()).toEqual(officialActions());
    const refused = mock.requests.list().filter(({ outcome }) => outcome === 'refused');
    expect(refused).toEqual([]);
  });

  test('is refused with another key', async () => {
    const send = officialClient(new URL(server.url).host, form, 'another');
    await expect(send('DescribeJobs')).rejects.toMatchObject({
      code: 'AuthFailure.SignatureFailure',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });
});
