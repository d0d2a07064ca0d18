import {
  describeComputeEnvAction,
  describeJobAction,
  describeTaskAction,
  untilGone,
  untilState,
  WaitFailedError,
  waitFor,
} from '@specloom/batch-client';
import { expect, test } from 'vitest';
import { ComputeEnv, connect, Job, Placement } from './connect.js';

/** Seconds of the mock's time from one look to the next. */
const BETWEEN_LOOKS = 5;
const SOON = { firstDelay: 1, longestDelay: 1 };
const ENDS = { done: ['SUCCEED'], failed: ['FAILED'] };

function connected(exitCode = 0) {
  const connected = connect(
    { hooks: { before: () => connected.mock.advance(BETWEEN_LOOKS) } },
    { settings: { taskScripts: [{ taskName: 'A', exitCode }] } },
  );
  return connected;
}

test('a job and its task are waited for until they succeed', async () => {
  const { client, mock } = connected();
  const { JobId } = await client.submitJob({ Placement, Job });
  const task = { JobId, TaskName: 'A' };
  const ofTask = untilState<{ TaskState: string }>(({ TaskState }) => TaskState, ENDS);
  expect(await waitFor(client, describeTaskAction, task, ofTask, SOON)).toMatchObject({ TaskState: 'SUCCEED' });
  const ofJob = untilState<{ JobState: string }>(({ JobState }) => JobState, ENDS);
  expect(await waitFor(client, describeJobAction, { JobId }, ofJob, SOON)).toMatchObject({ JobState: 'SUCCEED' });
  expect(mock.requests.list({ action: 'DescribeTask' }).length).toBeGreaterThan(1);
});

test('a job that fails ends the wait', async () => {
  const { client } = connected(3);
  const { JobId } = await client.submitJob({ Placement, Job });
  const ofJob = untilState<{ JobState: string }>(({ JobState }) => JobState, ENDS);
  const error = await waitFor(client, describeJobAction, { JobId }, ofJob, SOON).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(WaitFailedError);
  expect(error).toMatchObject({ action: 'DescribeJob', state: 'FAILED' });
});

test('nodes are waited for until they run, and an environment until it is gone', async () => {
  const { client } = connected();
  const { EnvId } = await client.createComputeEnv({ Placement, ComputeEnv });
  const running = await waitFor(
    client,
    describeComputeEnvAction,
    { EnvId },
    untilState(({ ComputeNodeSet: [node] }) => node?.ComputeNodeState, {
      done: ['RUNNING'],
      failed: ['CREATION_FAILED', 'ABNORMAL'],
    }),
    SOON,
  );
  expect(running).toMatchObject({ ComputeNodeMetrics: { RunningCount: 1 } });
  await client.deleteComputeEnv({ EnvId });
  const gone = untilGone('ResourceNotFound.ComputeEnv');
  expect(await waitFor(client, describeComputeEnvAction, { EnvId }, gone, SOON)).toBeUndefined();
});
