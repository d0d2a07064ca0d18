import { beforeEach, describe, expect, test } from 'vitest';
import { createMock } from '../create-mock.js';
import type { Mock } from '../mock.js';
import { answerOf, ENDPOINT } from '../testing/answers.js';
import { GADGETS } from '../testing/gadget-definition.js';
import { signedPost } from '../testing/sign-by-hand.js';

const START = Date.UTC(2024, 0, 1);
let mock: Mock;

beforeEach(() => {
  mock = createMock(GADGETS, { rates: 'off', clock: 'manual', now: () => START });
});

async function call(action: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const { RequestId: _, ...rest } = await answerOf(
    mock,
    signedPost(ENDPOINT, { action, params, region: 'north', timestamp: START / 1000 }),
  );
  return rest;
}

async function create(GadgetName: string, more: object = {}): Promise<string> {
  return String((await call('CreateGadget', { GadgetName, ...more })).GadgetId);
}

async function names(params: Record<string, unknown>): Promise<unknown> {
  const { GadgetSet, TotalCount } = await call('DescribeGadgets', params);
  return [(GadgetSet as { GadgetName: string }[]).map(({ GadgetName }) => GadgetName).join(), TotalCount];
}

describe('a family by convention', () => {
  test('identifiers have the documented form and differ', async () => {
    const ids = [await create('a'), await create('b')];
    expect(ids).toEqual([expect.stringMatching(/^gad-[a-z0-9]{6}$/), expect.stringMatching(/^gad-[a-z0-9]{6}$/)]);
    expect(new Set(ids).size).toBe(2);
  });

  test('reads show what writes did, and when', async () => {
    const GadgetId = await create('a', { Size: 3, Tags: [{ Key: 'k' }] });
    const first = { GadgetId, GadgetName: 'a', Size: 3, State: 'NEW', Tags: [{ Key: 'k' }] };
    const times = { CreateTime: '2024-01-01T00:00:00Z', UpdateTime: '2024-01-01 00:00:00' };
    expect((await call('DescribeGadgets')).GadgetSet).toEqual([{ ...first, ...times }]);
    mock.advance(60);
    expect(await call('ModifyGadget', { GadgetId, Size: 4 })).toEqual({});
    expect((await call('DescribeGadgets')).GadgetSet).toEqual([
      { ...first, ...times, Size: 4, UpdateTime: '2024-01-01 00:01:00' },
    ]);
  });

  test('members that no request gave are plain', async () => {
    await create('a');
    expect((await call('DescribeGadgets')).GadgetSet).toMatchObject([{ Size: null, State: 'NEW', Tags: [] }]);
  });

  test('lists are filtered, paged and counted', async () => {
    const ids = [await create('a'), await create('b'), await create('c')];
    expect(await names({})).toEqual(['a,b,c', 3]);
    expect(await names({ Offset: 1, Limit: 1 })).toEqual(['b', 3]);
    expect(await names({ Offset: 9 })).toEqual(['', 3]);
    expect(await names({ Limit: 0 })).toEqual(['', 3]);
    expect(await names({ GadgetIds: [ids[2], 'gad-nobody', ids[0]] })).toEqual(['c,a', 2]);
    expect(await names({ Filters: [{ Name: 'gadget-name', Values: ['b', 'c'] }] })).toEqual(['b,c', 2]);
    expect(await names({ Filters: [{ Name: 'state', Values: ['WORN'] }] })).toEqual(['', 0]);
  });

  test('twenty at once by default', async () => {
    for (let index = 0; index < 25; index++) {
      await create(`g${index}`);
    }
    const { GadgetSet, TotalCount } = await call('DescribeGadgets');
    expect([(GadgetSet as unknown[]).length, TotalCount]).toEqual([20, 25]);
  });

  test('what does not exist is not found, by the code that the action lists', async () => {
    const code = async (action: string, params: Record<string, unknown>) => (await call(action, params)).Error;
    expect(await code('ModifyGadget', { GadgetId: 'gad-x' })).toMatchObject({ Code: 'ResourceNotFound.Gadget' });
    const kept = await create('kept');
    expect(await code('DeleteGadgets', { GadgetIds: [kept, 'gad-x'] })).toMatchObject({
      Code: 'ResourceNotFound.GadgetNotFound',
      Message: 'The GadgetId "gad-x" does not exist.',
    });
    expect(await names({})).toEqual(['kept', 1]);
  });

  test('a client token makes a creation repeatable, for each key apart', async () => {
    const [first, again, other] = [
      await create('a', { ClientToken: 't' }),
      await create('a', { ClientToken: 't' }),
      await create('a', { ClientToken: 'u' }),
    ];
    expect([again === first, other === first]).toEqual([true, false]);
    expect(await names({})).toEqual(['a,a', 2]);
  });

  test('the same seed gives the same identifiers', async () => {
    const make = (randomSeed: number) => {
      mock = createMock(GADGETS, { rates: 'off', now: () => START, randomSeed });
      return create('a');
    };
    const [first, again, other] = [await make(5), await make(5), await make(6)];
    expect([again === first, other === first]).toEqual([true, false]);
  });

  test('can be turned off', async () => {
    mock = createMock(GADGETS, { conventions: false, now: () => START });
    expect(mock.families).toEqual([]);
    expect(await create('a')).toBe('gad-0a1b2c');
  });
});
