import { describe, expect, test } from 'vitest';
import { batchCaller } from '../testing/batch-caller.js';
import { sampleJob, sampleTask } from '../testing/sample-inputs.js';

async function outcomeOfTask(changes: Parameters<typeof sampleTask>[1]): Promise<string> {
  const template = { TaskTemplateName: 'T', TaskTemplateInfo: sampleTask('A', changes) };
  return batchCaller().outcome('CreateTaskTemplate', template);
}

describe('remote paths', () => {
  test.each([
    ['cos://bucket-appid.cos.ap-guangzhou.myqcloud.com/logs/', 'ok'],
    // As one of the documented answers has it.
    ['cos://bucket-appid..cosgz.myqcloud.com/hello2/logs/', 'ok'],
    ['cos://bucket', 'ok'],
    ['', 'ok'],
    ['cos://', 'InvalidParameterValue.RemoteStoragePath'],
    ['/mnt/logs', 'InvalidParameterValue.RemoteStoragePath'],
    ['cos:/bucket', 'InvalidParameterValue.RemoteStoragePath'],
    ['cos://bucket/\0', 'InvalidParameterValue.RemoteStoragePath'],
    ['s3://bucket/', 'InvalidParameterValue.RemoteStorageSchemeType'],
  ])('such as %j: %s', async (StdoutRedirectPath, want) => {
    expect(await outcomeOfTask({ RedirectInfo: { StdoutRedirectPath } })).toBe(want);
  });
});

describe('local paths', () => {
  test.each([
    ['/mnt/disk/', 'ok'],
    ['C:\\render\\', 'ok'],
    ['H:\\', 'ok'],
    ['H:', 'InvalidParameterValue.LocalPath'],
    ['mnt', 'InvalidParameterValue.LocalPath'],
    ['/mnt\0', 'InvalidParameterValue.LocalPath'],
  ])('such as %j: %s', async (StdoutLocalPath, want) => {
    expect(await outcomeOfTask({ RedirectLocalInfo: { StdoutLocalPath } })).toBe(want);
  });
});

describe('dependences', () => {
  test.each([
    [['A>B', 'B>C', 'A>C'], 'ok'],
    [['A>A'], 'InvalidParameterValue.DependenceUnfeasible'],
    [['A>B', 'B>C', 'C>B'], 'InvalidParameterValue.DependenceUnfeasible'],
    [['A>D'], 'InvalidParameterValue.DependenceNotFoundTaskName'],
    [['D>A'], 'InvalidParameterValue.DependenceNotFoundTaskName'],
  ])('%j: %s', async (dependences, want) => {
    const tasks = ['A', 'B', 'C'].map((name) => sampleTask(name));
    expect(await batchCaller().outcome('SubmitJob', sampleJob(tasks, ...dependences))).toBe(want);
  });
});

describe('tasks without a name', () => {
  test('are named by their place', async () => {
    const { call } = batchCaller();
    const { TaskName: _, ...unnamed } = sampleTask('A');
    const { JobId } = await call('SubmitJob', sampleJob([unnamed, unnamed]));
    const { TaskSet } = await call('DescribeJob', { JobId });
    expect(TaskSet.map(({ TaskName }) => TaskName)).toEqual(['task0', 'task1']);
  });
});

describe('zones', () => {
  test.each([
    ['ap-guangzhou-2', 'ok'],
    ['ap-shanghai-2', 'InvalidZone.MismatchRegion'],
    ['ap-guangzhou', 'InvalidZone.MismatchRegion'],
    ['moon-1', 'InvalidZone.MismatchRegion'],
  ])('of a job sent to Guangzhou, such as %s: %s', async (Zone, want) => {
    const job = { ...sampleJob([sampleTask('A')]), Placement: { Zone } };
    expect(await batchCaller().outcome('SubmitJob', job)).toBe(want);
  });
});
