import { expect, test } from 'vitest';
import { ComputeEnv, connect, Job, Placement } from './connect.js';

const LOST = { fault: { kind: 'half-body' as const } };

test('a write that carries a token is repeated until its answer comes, and acts once', async () => {
  const { client, mock } = connect();
  mock.faults.add({ action: 'CreateComputeEnv', times: 2, ...LOST });
  mock.faults.add({ action: 'SubmitJob', times: 2, ...LOST });
  const env = await client.createComputeEnv({ Placement, ComputeEnv }).withResponse();
  const job = await client.submitJob({ Placement, Job }).withResponse();
  expect([env.attempts, job.attempts]).toEqual([3, 3]);
  const [envs, jobs] = await Promise.all([client.describeComputeEnvs(), client.describeJobs()]);
  expect([envs.ComputeEnvSet, jobs.JobSet]).toMatchObject([[{ EnvId: env.data.EnvId }], [{ JobId: job.data.JobId }]]);
  for (const action of ['CreateComputeEnv', 'SubmitJob']) {
    const tokens = mock.requests.list({ action }).map(({ params }) => params?.ClientToken);
    expect(new Set(tokens).size).toBe(1);
  }
});

test('a write without one is not repeated, and the error says so', async () => {
  const { client, mock } = connect();
  const { EnvId } = await client.createComputeEnv({ Placement, ComputeEnv });
  mock.faults.add({ action: 'DeleteComputeEnv', ...LOST });
  await expect(client.deleteComputeEnv({ EnvId })).rejects.toMatchObject({
    name: 'NetworkError',
    action: 'DeleteComputeEnv',
    attempts: 1,
    retryable: false,
  });
  expect(mock.requests.list({ action: 'DeleteComputeEnv' }).length).toBe(1);
});
