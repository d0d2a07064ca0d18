import { describe, expect, test } from 'vitest';
import { createMock } from '../create-mock.js';
import type { MockOptions } from '../mock-options.js';
import { answerOf, ENDPOINT } from '../testing/answers.js';
import { GADGETS } from '../testing/gadget-definition.js';
import { signedPost } from '../testing/sign-by-hand.js';
import type { Behaviour, BehaviourContext, Behaviours } from './behaviour.js';
import { SeededRandom } from './seeded-random.js';

async function run(
  behaviour: Behaviours,
  options: MockOptions = {},
  action = 'CreateGadget',
  params: object = { GadgetName: 'a' },
) {
  const mock = createMock(GADGETS, { behaviour, rates: 'off', ...options });
  const request = signedPost(ENDPOINT, { action, region: 'north', params: { ...params } });
  const { RequestId: _, ...rest } = await answerOf(mock, request);
  return {
    mock,
    rest,
    repeat: () => answerOf(mock, signedPost(ENDPOINT, { action, region: 'north', params: { ...params } })),
  };
}

describe('behaviours', () => {
  test('get the request and its world', async () => {
    const seen: BehaviourContext<{ GadgetName: string }>[] = [];
    const CreateGadget: Behaviour<{ GadgetName: string }> = async (context) => {
      seen.push(context);
      return { GadgetId: `gad-${context.input.GadgetName}` };
    };
    const { mock, rest } = await run({ actions: { CreateGadget } }, { settings: { quota: 3 } });
    expect(rest).toEqual({ GadgetId: 'gad-a' });
    expect(seen).toMatchObject([
      { action: 'CreateGadget', region: 'north', secretId: 'AKIDEXAMPLE', settings: { quota: 3 } },
    ]);
    expect(seen[0]?.requestId).toBe(mock.requests.list()[0]?.requestId);
    expect([seen[0]?.store === mock.store, seen[0]?.clock === mock.clock]).toEqual([true, true]);
  });

  test.each([
    ['LimitExceeded.GadgetQuota', undefined, 'LimitExceeded.GadgetQuota', 'Described: LimitExceeded.GadgetQuota.'],
    ['LimitExceeded.GadgetQuota', 'Three are enough.', 'LimitExceeded.GadgetQuota', 'Three are enough.'],
    ['LimitExceeded.Strange', undefined, 'LimitExceeded', 'Described: LimitExceeded.'],
  ])('fail with %s and %j: %s', async (code, message, wantCode, wantMessage) => {
    const { rest, mock } = await run({ actions: { CreateGadget: ({ fail }) => fail(code, message) } });
    expect(rest).toEqual({ Error: { Code: wantCode, Message: wantMessage } });
    expect(mock.requests.list()[0]).toMatchObject({ outcome: 'failed', error: { code: wantCode } });
  });

  test('that break are internal errors, and say so', async () => {
    const broken: Behaviour = () => {
      throw new TypeError('no such thing');
    };
    const { rest } = await run({ actions: { CreateGadget: broken } });
    expect(rest).toEqual({ Error: { Code: 'InternalError', Message: 'The mock failed: no such thing' } });
  });

  test('that answer what is no JSON are internal errors', async () => {
    const { rest } = await run({ actions: { CreateGadget: () => ({ GadgetId: 1n }) } });
    expect(rest.Error).toMatchObject({ Code: 'InternalError' });
  });

  test('schedule events, which run on the clock', async () => {
    const behaviour: Behaviours = {
      actions: {
        CreateGadget: ({ clock, store }) => {
          store.collection<{ state: string }>('things').put('a', { state: 'new' });
          clock.schedule(clock.now() + 5_000, 'age', 'a');
          return {};
        },
        DescribeGadgets: ({ store }) => ({ GadgetSet: [...store.collection<{ state: string }>('things').values()] }),
      },
      events: {
        age: ({ store }, id: string) => store.collection<{ state: string }>('things').put(id, { state: 'worn' }),
      },
    };
    const { mock } = await run(behaviour, { clock: 'manual' });
    const read = () => answerOf(mock, signedPost(ENDPOINT, { action: 'DescribeGadgets', region: 'north' }));
    mock.advance(4);
    expect(await read()).toMatchObject({ GadgetSet: [{ state: 'new' }] });
    const kept = structuredClone(mock.snapshot());
    mock.advance(1);
    expect(await read()).toMatchObject({ GadgetSet: [{ state: 'worn' }] });
    mock.restore(kept);
    expect(await read()).toMatchObject({ GadgetSet: [{ state: 'new' }] });
    mock.advance(1);
    expect(await read()).toMatchObject({ GadgetSet: [{ state: 'worn' }] });
  });

  test('prepare the world at start and after a reset, before it is seeded', async () => {
    const order: unknown[] = [];
    const behaviour: Behaviours = {
      actions: {},
      start: ({ store }) => {
        order.push('start');
        store.collection<object>('catalogue').put('a', {});
      },
      seed: (_context, seed) => order.push(seed),
    };
    const { mock } = await run(behaviour, { seed: { product: 'own', collections: { more: { b: {} } } } });
    mock.reset();
    expect(order).toEqual(['start', 'own', 'start', 'own']);
    expect(mock.store.names()).toEqual(['catalogue', 'more', 'Gadget']);
  });

  test('of an action that does not exist are refused', () => {
    expect(() => createMock(GADGETS, { behaviour: { actions: { MakeTea: () => ({}) } } })).toThrow('MakeTea');
  });

  test('run once for each client token, and again after a failure', async () => {
    let calls = 0;
    const CreateGadget: Behaviour = async ({ fail }) => {
      calls++;
      return calls === 1 ? fail('LimitExceeded.GadgetQuota') : { GadgetId: `gad-${calls}` };
    };
    const params = { GadgetName: 'a', ClientToken: 't' };
    const { rest, repeat } = await run({ actions: { CreateGadget } }, {}, 'CreateGadget', params);
    expect(rest.Error).toMatchObject({ Code: 'LimitExceeded.GadgetQuota' });
    expect([(await repeat()).GadgetId, (await repeat()).GadgetId, calls]).toEqual(['gad-2', 'gad-2', 2]);
  });

  test('seeded with examples, documented reads answer as documented, and others do not', async () => {
    const behaviour: Behaviours = { actions: { DescribeGadgets: () => ({ TotalCount: 0, GadgetSet: [] }) } };
    const { rest } = await run(behaviour, { seed: 'examples' }, 'DescribeGadgets', { Limit: 1, Offset: 0 });
    expect(rest).toMatchObject({ TotalCount: 1, GadgetSet: [{ GadgetId: 'gad-0a1b2c' }] });
    const other = await run(behaviour, { seed: 'examples' }, 'DescribeGadgets', { Limit: 2 });
    expect(other.rest).toEqual({ TotalCount: 0, GadgetSet: [] });
  });
});

describe('SeededRandom', () => {
  test('is decided by its seed, and goes on from a saved state', () => {
    const draw = (random: SeededRandom) => Array.from({ length: 5 }, () => random.next());
    const random = new SeededRandom(42);
    const first = draw(random);
    expect(draw(new SeededRandom(42))).toEqual(first);
    expect(draw(new SeededRandom(43))).not.toEqual(first);
    const state = random.state();
    const next = draw(random);
    random.restore(state);
    expect(draw(random)).toEqual(next);
    random.reseed(42);
    expect(draw(random)).toEqual(first);
  });

  test('spreads evenly within its bounds', () => {
    const random = new SeededRandom(1);
    const counts = [0, 0, 0, 0];
    for (let index = 0; index < 4_000; index++) {
      const value = random.integer(1, 4) - 1;
      counts[value] = (counts[value] ?? 0) + 1;
    }
    expect(counts.length).toBe(4);
    expect(counts.every((count) => count > 800 && count < 1_200)).toBe(true);
    expect(random.text(12, 'ab')).toMatch(/^[ab]{12}$/);
  });
});
