import { describe, expect, test } from 'vitest';
import { createMock } from './create-mock.js';
import { GADGETS } from './testing/gadget-definition.js';
import { type SignedCall, signedPost } from './testing/sign-by-hand.js';

const URL = 'https://gadget.example.com';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

async function send(mock: ReturnType<typeof createMock>, call: SignedCall): Promise<Record<string, unknown>> {
  const response = await mock.fetch(signedPost(URL, call));
  expect(response.status).toBe(200);
  const { Response } = (await response.json()) as { Response: Record<string, unknown> };
  expect(Response.RequestId).toMatch(UUID);
  const { RequestId: _, ...rest } = Response;
  return rest;
}

describe('createMock', () => {
  test('answers the documented example of the same parameters', async () => {
    const mock = createMock(GADGETS, { conventions: false });
    const found = await send(mock, { action: 'DescribeWeather', params: { Unit: 'C', Place: 'north' } });
    expect(found).toEqual({ Degrees: -3.5 });
  });

  test('accepts a documented request that contradicts the table of parameters', async () => {
    const mock = createMock(GADGETS);
    const found = await send(mock, { action: 'DescribeWeather', params: { Place: 'south', Humidity: 'high' } });
    expect(found).toEqual({ Degrees: 31 });
  });

  test('gives each request an id of its own', async () => {
    const mock = createMock(GADGETS);
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const response = await mock.fetch(signedPost(URL, { action: 'DescribeWeather', params: { Place: 'x' } }));
        return ((await response.json()) as { Response: { RequestId: string } }).Response.RequestId;
      }),
    );
    expect(new Set(ids).size).toBe(2);
  });

  test.each([['a family over its life', 'CreateGadget']])('keeps state by convention: %s', async () => {
    const mock = createMock(GADGETS, { rates: 'off' });
    const region = 'north';
    const made = await send(mock, { action: 'CreateGadget', region, params: { GadgetName: 'drill', Size: 7 } });
    expect(made).toEqual({ GadgetId: expect.stringMatching(/^gad-[a-z0-9]{6}$/) });
    const { GadgetId } = made;
    await send(mock, { action: 'ModifyGadget', params: { GadgetId, GadgetName: 'saw' } });
    expect(await send(mock, { action: 'DescribeGadgets', region })).toMatchObject({
      TotalCount: 1,
      GadgetSet: [{ GadgetId, GadgetName: 'saw', Size: 7, State: 'NEW', Tags: [] }],
    });
    await send(mock, { action: 'DeleteGadgets', params: { GadgetIds: [GadgetId] } });
    expect(await send(mock, { action: 'DescribeGadgets', region })).toEqual({ TotalCount: 0, GadgetSet: [] });
    expect(await send(mock, { action: 'ModifyGadget', params: { GadgetId } })).toMatchObject({
      Error: { Code: 'ResourceNotFound.Gadget' },
    });
  });

  test('refuses settings that nothing reads', () => {
    expect(() => createMock(GADGETS, { settings: { quota: 3 } })).toThrow('no behaviour that reads them');
    createMock(GADGETS, { settings: {} });
    createMock(GADGETS, { settings: { quota: 3 }, behaviour: { actions: {} } });
  });
});
