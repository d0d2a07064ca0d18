import { describe, expect, test } from 'vitest';
import { batchDefinition } from '../gen/definition.js';
import { behaviour } from './index.js';
import { type ActionName, batchCaller } from './testing/batch-caller.js';
import { sampleEnv, sampleJob, sampleTask } from './testing/sample-inputs.js';

describe('behaviours', () => {
  test('cover every action', () => {
    expect(Object.keys(behaviour.actions).toSorted()).toEqual(Object.keys(batchDefinition.actions).toSorted());
  });

  test.each(['SubmitJob', 'CreateComputeEnv'] as const)('%s acts once for each client token', async (action) => {
    const { mock, call } = batchCaller();
    const submit = async (ClientToken: string) =>
      action === 'SubmitJob'
        ? (await call(action, { ...sampleJob([sampleTask('A')]), ClientToken })).JobId
        : (await call(action, { ...sampleEnv(1), ClientToken })).EnvId;
    const first = await submit('token');
    mock.advance(1);
    expect(await submit('token')).toBe(first);
    expect(await submit('other')).not.toBe(first);
    expect(mock.store.collection(action === 'SubmitJob' ? 'jobs' : 'compute-envs').size).toBe(2);
  });

  test('leave documented reads to the examples where the mock is seeded with them', async () => {
    const { call } = batchCaller({}, { seed: 'examples' });
    for (const [action, { examples }] of Object.entries(batchDefinition.actions)) {
      for (const { params, response } of action.startsWith('Describe') ? examples : []) {
        const { RequestId: _, ...want } = response;
        expect(await call(action as ActionName, params as never)).toMatchObject(want);
      }
    }
  });

  test('take every documented write', async () => {
    const { outcome } = batchCaller({}, { seed: 'examples' });
    for (const action of ['CreateComputeEnv', 'CreateTaskTemplate'] as const) {
      for (const { params } of batchDefinition.actions[action]?.examples ?? []) {
        expect([action, await outcome(action, params)]).toEqual([action, 'ok']);
      }
    }
    const [single] = batchDefinition.actions.SubmitJob?.examples ?? [];
    expect(await outcome('SubmitJob', single?.params ?? {})).toBe('ok');
  });
});
