import { describe, expect, test } from 'vitest';
import { createBatchMock } from '../../gen/create-mock.js';
import { batchCaller } from '../testing/batch-caller.js';
import { sampleJob, sampleTask } from '../testing/sample-inputs.js';
import { scriptOfNode } from './node-script.js';
import { scriptOfRun } from './task-script.js';

describe('settings', () => {
  test.each([
    [{ quota: {} }, 'settings has an unknown member "quota"'],
    [{ quotas: { job: 1 } }, 'settings.quotas has an unknown member "job"'],
    [{ quotas: { jobs: '1' } }, 'settings.quotas.jobs is "1": expected a number from 0 on.'],
    [{ durations: { run: -1 } }, 'settings.durations.run is -1'],
    [{ taskScripts: [{ exitCode: 1.5 }] }, 'settings.taskScripts[0].exitCode is 1.5: expected a whole number.'],
    [{ taskScripts: {} }, 'settings.taskScripts is {}: expected a list.'],
    [{ unavailableZones: [1] }, 'settings.unavailableZones[0] is 1: expected a string.'],
    [{ catalogue: { instanceTypes: [{}] } }, 'expected a string'],
    [{ jobNotifications: [{ TopicName: 'a' }] }, 'EventConfigs is undefined: expected a list.'],
  ])('such as %j are refused', (settings, want) => {
    expect(() => createBatchMock({ settings })).toThrow(want);
  });

  test('of a seed are refused as well', () => {
    const { mock } = batchCaller();
    expect(() => mock.seed({ product: { scripts: [] } })).toThrow('unknown member "scripts"');
  });
});

describe('catalogue', () => {
  test('is that of the documented examples and what is added to it', async () => {
    const { mock, call } = batchCaller({
      catalogue: { instanceTypes: [{ Zone: 'ap-guangzhou-3', InstanceType: 'GN2.7XLARGE56', Cpu: 1, Mem: 2 }] },
    });
    mock.seed({ product: { catalogue: { categories: [{ InstanceCategory: 'OWN', InstanceFamilySet: ['X1'] }] } } });
    const { InstanceCategorySet } = await call('DescribeInstanceCategories', {});
    expect(InstanceCategorySet.map(({ InstanceCategory }) => InstanceCategory)).toEqual([
      ...['COMPUTE_3', 'COMPUTE_2', 'GENERAL_2', 'GENERAL_3', 'OWN'],
    ]);
    const { InstanceTypeConfigSet } = await call('DescribeAvailableCvmInstanceTypes', {});
    expect(InstanceTypeConfigSet.map(({ Cpu }) => Cpu)).toEqual([1, 56]);
    const filter = { Filters: [{ Name: 'instance-type', Values: ['S3.SMALL2'] }] };
    const { InstanceTypeQuotaSet } = await call('DescribeCvmZoneInstanceConfigInfos', filter);
    expect(InstanceTypeQuotaSet).toMatchObject([{ InstanceType: 'S3.SMALL2', Memory: 2 }]);
  });
});

describe('scripts', () => {
  const run = { jobName: 'j', taskName: 't', taskInstanceIndex: 1, attempt: 2 };
  test.each([
    [[{}], 0],
    [[{ taskName: 't' }, { taskName: 'u' }], 0],
    [[{ taskName: 't' }, { jobName: 'j' }], 1],
    [[{ attempt: 2 }, { attempt: 1 }, { taskInstanceIndex: 0 }], 0],
    [[{ jobName: 'k' }], -1],
  ])('%j: the last that fits is number %i', (scripts, want) => {
    const marked = scripts.map((script, exitCode) => ({ ...script, exitCode }));
    expect(scriptOfRun(marked, run).exitCode ?? -1).toBe(want);
  });

  test('of nodes count by name and place', () => {
    const scripts = [{ abnormalAfter: 1 }, { envName: 'e', node: 1, abnormalAfter: 2 }];
    expect(scriptOfNode(scripts, 'e', 1)).toBe(scripts[1]);
    expect(scriptOfNode(scripts, 'e', 0)).toBe(scripts[0]);
    expect(scriptOfNode([], 'e', 0)).toEqual({});
  });

  test('give task instances their output', async () => {
    const { mock, call } = batchCaller({ taskScripts: [{ taskInstanceIndex: 1, stdout: 'one', stderr: 'two' }] });
    const RedirectInfo = {
      StdoutRedirectPath: 'cos://bucket/logs/',
      StdoutRedirectFileName: '${BATCH_JOB_ID}-${BATCH_TASK_NAME}-${BATCH_TASK_INSTANCE_INDEX}.txt',
      StderrRedirectPath: 'cos://bucket/logs/',
    };
    const { JobId } = await call('SubmitJob', sampleJob([sampleTask('A', { TaskInstanceNum: 2, RedirectInfo })]));
    const logs = (more: object) => call('DescribeTaskLogs', { JobId, TaskName: 'A', ...more });
    expect(await logs({})).toMatchObject({ TotalCount: 0, TaskInstanceLogSet: [] });
    mock.advance(16);
    expect(await logs({ TaskInstanceIndexes: [1] })).toMatchObject({
      TotalCount: 1,
      TaskInstanceLogSet: [
        {
          StdoutLog: `data:text/plain;charset=utf-8;base64,${btoa('one')}`,
          StderrLog: `data:text/plain;charset=utf-8;base64,${btoa('two')}`,
          StdoutRedirectFileName: `${JobId}-A-1.txt`,
          StderrRedirectFileName: `stderr.${JobId}.A.1.log`,
        },
      ],
    });
    expect(await logs({ Limit: 1 })).toMatchObject({ TotalCount: 2, TaskInstanceLogSet: [{ TaskInstanceIndex: 0 }] });
  });
});
