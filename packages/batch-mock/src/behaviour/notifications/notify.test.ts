import { expect, test } from 'vitest';
import { batchCaller } from '../testing/batch-caller.js';
import { sampleEnv, sampleJob, sampleTask } from '../testing/sample-inputs.js';
import type { NotificationRecord } from './notification-record.js';

const EventVars = [{ Name: 'who', Value: 'me' }];

function subscription(...events: string[]) {
  return [{ TopicName: 'topic', EventConfigs: events.map((EventName) => ({ EventName, EventVars })) }];
}

test('compute environments send what they are subscribed to', async () => {
  const { mock, call } = batchCaller();
  const Notifications = subscription('COMPUTE_ENV_CREATED', 'COMPUTE_NODE_RUNNING', 'COMPUTE_ENV_DELETED');
  const { EnvId } = await call('CreateComputeEnv', sampleEnv(1, { Notifications }));
  mock.advance(30);
  await call('DeleteComputeEnv', { EnvId });
  mock.advance(10);
  const sent = [...mock.store.collection<NotificationRecord>('notifications').values()];
  expect(sent).toMatchObject([
    { TopicName: 'topic', EventName: 'COMPUTE_ENV_CREATED', EnvId, EventVars, Time: '2024-02-29T12:00:00Z' },
    { EventName: 'COMPUTE_NODE_RUNNING', EnvId, ComputeNodeId: expect.stringMatching(/^node-/) },
    { EventName: 'COMPUTE_ENV_DELETED', Time: '2024-02-29T12:00:40Z' },
  ]);
});

test('jobs send what the settings subscribe them to', async () => {
  const events = ['JOB_RUNNING', 'JOB_FAILED', 'TASK_FAILED', 'TASK_INSTANCE_FAILED', 'TASK_INSTANCE_RUNNING'];
  const { mock, call } = batchCaller({
    jobNotifications: subscription(...events),
    taskScripts: [{ exitCode: 1 }],
  });
  const { JobId } = await call('SubmitJob', sampleJob([sampleTask('A')]));
  mock.advance(36);
  const sent = [...mock.store.collection<NotificationRecord>('notifications').values()];
  expect(sent.map(({ EventName }) => EventName)).toEqual([
    'TASK_INSTANCE_RUNNING',
    'JOB_RUNNING',
    'TASK_INSTANCE_FAILED',
    'TASK_FAILED',
    'JOB_FAILED',
  ]);
  expect(sent[2]).toMatchObject({ JobId, TaskName: 'A', TaskInstanceIndex: 0 });
});
