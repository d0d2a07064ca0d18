import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BatchModel } from './model/batch-model.js';
import type { EnvModel } from './model/env-model.js';
import type { JobModel } from './model/job-model.js';
import { MockUnderTest, nameOf } from './model/mock-under-test.js';
import { step } from './model/step.js';

const SEQUENCES = 60;

test('random sequences of writes and reads come to what a small model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const model = new BatchModel();
      const mock = new MockUnderTest();
      for (const taken of steps) {
        if (taken.do === 'wait') {
          model.wait(taken.seconds);
          mock.wait(taken.seconds);
        } else {
          const { code, id } = await mock.take(taken);
          expect(code).toBe(model.apply(taken, id));
        }
        await compare(model, mock);
      }
    }),
    { numRuns: SEQUENCES },
  );
});

async function compare(model: BatchModel, mock: MockUnderTest): Promise<void> {
  await compareLists(model, mock);
  for (const [id, job] of model.jobs) {
    await compareJob(id, job, mock);
  }
  for (const [id, env] of model.envs) {
    await compareEnv(id, env, mock);
  }
}

async function compareLists(model: BatchModel, mock: MockUnderTest): Promise<void> {
  const newestFirst = (things: ReadonlyMap<string, unknown>) => [...things.keys()].reverse();
  const jobs = newestFirst(model.jobs);
  expect(await mock.read('DescribeJobs', { Offset: 1, Limit: 2 })).toMatchObject({
    TotalCount: jobs.length,
    JobSet: jobs.slice(1, 3).map((JobId) => ({ JobId })),
  });
  const failed = [...model.jobs].filter(([, { state }]) => state === 'FAILED').map(([id]) => id);
  const filter = { Filters: [{ Name: 'job-state', Values: ['FAILED'] }], Limit: 100 };
  expect(await mock.read('DescribeJobs', filter)).toMatchObject({
    TotalCount: failed.length,
    JobSet: failed.reverse().map((JobId) => ({ JobId, JobState: 'FAILED' })),
  });
  expect(await mock.read('DescribeComputeEnvs', { Limit: 100 })).toMatchObject({
    ComputeEnvSet: newestFirst(model.envs).map((EnvId) => ({ EnvId })),
  });
  const templates = newestFirst(model.templates);
  expect(await mock.read('DescribeTaskTemplates', { Limit: 100 })).toMatchObject({
    TotalCount: templates.length,
    TaskTemplateSet: templates.map((id) => ({ TaskTemplateId: id, TaskTemplateName: model.templates.get(id) })),
  });
}

async function compareJob(JobId: string, job: JobModel, mock: MockUnderTest): Promise<void> {
  const states = job.tasks.flat().map(({ state }) => state);
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  expect(await mock.read('DescribeJob', { JobId })).toMatchObject({
    JobState: job.state,
    NextAction: job.terminating ? 'TERMINATE' : '',
    TaskSet: job.taskStates().map((TaskState) => ({ TaskState })),
    TaskInstanceMetrics: {
      SubmittedCount: count('SUBMITTED'),
      PendingCount: count('PENDING'),
      RunnableCount: count('RUNNABLE'),
      StartingCount: count('STARTING'),
      RunningCount: count('RUNNING'),
      SucceedCount: count('SUCCEED'),
      FailedCount: count('FAILED'),
      FailedInterruptedCount: count('FAILED_INTERRUPTED'),
    },
  });
  for (const [place, instances] of job.tasks.entries()) {
    expect(await mock.read('DescribeTask', { JobId, TaskName: nameOf(place) })).toMatchObject({
      TaskInstanceSet: instances.map(({ state }) => ({ TaskInstanceState: state })),
    });
  }
}

async function compareEnv(EnvId: string, { nodes, desired, deleting }: EnvModel, mock: MockUnderTest): Promise<void> {
  expect(await mock.read('DescribeComputeEnv', { EnvId })).toMatchObject({
    NextAction: deleting ? 'DELETE' : '',
    DesiredComputeNodeCount: desired,
    ComputeNodeSet: nodes.map(({ state }) => ({ ComputeNodeState: state })),
    ComputeNodeMetrics: { RunningCount: nodes.filter(({ state }) => state === 'RUNNING').length },
  });
}
