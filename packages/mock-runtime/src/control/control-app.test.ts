import { beforeEach, describe, expect, test } from 'vitest';
import { createMock } from '../create-mock.js';
import type { Mock } from '../mock.js';
import { ENDPOINT, outcomeOf } from '../testing/answers.js';
import { GADGETS } from '../testing/gadget-definition.js';
import { signedPost } from '../testing/sign-by-hand.js';

const START = Date.UTC(2024, 0, 1);
let mock: Mock;

beforeEach(() => {
  mock = createMock(GADGETS, { clock: 'manual', rates: 'off' });
});

async function control(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const init: RequestInit =
    body === undefined
      ? { method, headers }
      : { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
  const response = await mock.fetch(`http://127.0.0.1/_mock${path}`, init);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const create = (name = 'a') =>
  outcomeOf(mock, signedPost(ENDPOINT, { action: 'CreateGadget', region: 'north', params: { GadgetName: name } }));

describe('the control API', () => {
  test('health', async () => {
    expect(await control('GET', '/health')).toEqual({ status: 200, body: { status: 'ok', ...GADGETS.service } });
  });

  test('a summary', async () => {
    await create();
    const { body } = await control('GET', '');
    expect(body).toMatchObject({ collections: { Gadget: 1 }, requests: 1, families: [{ resource: 'Gadget' }] });
    expect(body.actions).toEqual(Object.keys(GADGETS.actions));
  });

  test('moves the clock', async () => {
    const before = mock.clock.now();
    const { body } = await control('POST', '/advance', { seconds: 90 });
    expect(body).toEqual({ mode: 'manual', time: before + 90_000, now: new Date(before + 90_000).toISOString() });
    expect((await control('GET', '/clock')).body).toEqual(body);
  });

  test.each([[{ seconds: -1 }], [{ seconds: '5' }], [{}], [[]], [null]])('refuses to advance by %j', async (body) => {
    expect(await control('POST', '/advance', body)).toMatchObject({ status: 400, body: { error: expect.any(String) } });
  });

  test('saves and loads the state', async () => {
    await create('kept');
    const saved = (await control('GET', '/state')).body;
    await create('lost');
    expect((await control('PUT', '/state', saved)).status).toBe(200);
    expect(
      [...mock.store.collection<{ GadgetName: string }>('Gadget').values()].map((item) => item.GadgetName),
    ).toEqual(['kept']);
  });

  test.each([
    ['another service', { service: 'widget' }],
    ['another format', { format: 2 }],
    ['no time', { time: null }],
    ['no word on examples', { examples: null }],
    ['broken chance', { random: [1] }],
    ['broken events', { events: [{}] }],
    ['broken collections', { collections: { Gadget: {} } }],
    ['broken items', { collections: [['Gadget', [['a', 'b']]]] }],
  ])('refuses a state of %s and keeps its own', async (_title, change) => {
    await create();
    const state = { ...mock.snapshot(), ...change };
    expect((await control('PUT', '/state', state)).status).toBe(400);
    expect(mock.store.collection('Gadget').size).toBe(1);
  });

  test('resets', async () => {
    await create();
    await control('POST', '/reset');
    expect([mock.store.collection('Gadget').size, mock.requests.total]).toEqual([0, 0]);
  });

  test('seeds', async () => {
    const seed = { collections: { Gadget: { 'gad-1': { GadgetId: 'gad-1' } } } };
    expect(await control('POST', '/seeds', seed)).toEqual({ status: 200, body: { collections: { Gadget: 1 } } });
    expect((await control('POST', '/seeds', { colour: 'red' })).body.error).toContain('unknown member "colour"');
    expect((await control('POST', '/seeds', { product: {} })).body.error).toContain('no behaviour');
  });

  test('adds, lists and removes faults', async () => {
    const rule = { action: 'CreateGadget', fault: { kind: 'error', code: 'LimitExceeded.GadgetQuota' } };
    expect(await control('POST', '/faults', rule)).toEqual({ status: 201, body: { id: 'fault-1' } });
    expect(await create()).toBe('LimitExceeded.GadgetQuota');
    expect((await control('GET', '/faults')).body).toEqual({ faults: [{ ...rule, id: 'fault-1' }] });
    expect((await control('DELETE', '/faults/fault-1')).status).toBe(200);
    expect((await control('DELETE', '/faults/fault-1')).status).toBe(404);
    expect(await create()).toBe('ok');
    expect((await control('POST', '/faults', { fault: { kind: 'error', code: 'Boom' } })).status).toBe(400);
    await control('POST', '/faults', rule);
    await control('DELETE', '/faults');
    expect(await create()).toBe('ok');
  });

  test('plays scenarios', async () => {
    const scenario = { name: 'once', steps: [{ fault: { kind: 'rate-storm' } }] };
    expect((await control('POST', '/scenarios', scenario)).status).toBe(201);
    expect((await control('GET', '/scenarios')).body).toEqual({ scenarios: [{ name: 'once', step: 0 }] });
    expect([await create(), await create()]).toEqual(['RequestLimitExceeded', 'ok']);
  });

  test('shows requests with their parameters and why they were refused', async () => {
    await create('a');
    await create('much too long a name');
    const { body } = await control('GET', '/requests?action=CreateGadget&limit=1');
    expect(body).toMatchObject({
      total: 2,
      requests: [
        {
          ...{ sequence: 2, action: 'CreateGadget', region: 'north', secretId: 'AKIDEXAMPLE', outcome: 'refused' },
          params: { GadgetName: 'much too long a name' },
          error: { code: 'InvalidParameter.GadgetNameTooLong' },
        },
      ],
    });
    expect((await control('GET', '/requests?limit=x')).status).toBe(400);
    await control('DELETE', '/requests');
    expect((await control('GET', '/requests')).body).toEqual({ total: 0, requests: [] });
  });

  test('records', async () => {
    await control('POST', '/recording/start');
    expect((await control('GET', '/recording')).body).toEqual({ active: true });
    await create();
    const { body } = await control('POST', '/recording/stop');
    expect(body).toMatchObject({ service: 'gadget', interactions: [{ action: 'CreateGadget' }] });
  });

  test.each([
    ['GET', '/nothing', undefined, {}, 404],
    ['POST', '/advance', undefined, {}, 400],
    ['POST', '/advance', { seconds: 1 }, { 'content-type': 'text/plain' }, 400],
    ['POST', '/reset', undefined, { origin: 'https://elsewhere.example' }, 403],
  ])('%s %s is refused', async (method, path, body, headers, status) => {
    expect((await control(method, path, body, headers)).status).toBe(status);
  });

  test('is not reached by a path that only begins alike', async () => {
    const response = await mock.fetch('http://127.0.0.1/_mockery');
    expect(await response.json()).toMatchObject({ Response: { Error: { Code: 'InvalidAction' } } });
  });

  test('works through a socket as well', async () => {
    const server = await mock.listen();
    try {
      const response = await fetch(`${server.url}/_mock/health`);
      expect(await response.json()).toMatchObject({ status: 'ok' });
      const advanced = await fetch(`${server.url}/_mock/advance`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.url },
        body: '{"seconds":5}',
      });
      expect(advanced.status).toBe(200);
    } finally {
      await server.close();
    }
  });
});

test('a mock begins at the real time', () => {
  expect(createMock(GADGETS, { clock: 'manual', now: () => START }).clock.now()).toBe(START);
});
