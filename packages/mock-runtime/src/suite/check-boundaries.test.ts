import { describe, expect, test } from 'vitest';
import type { DocumentedBoundaries } from './boundary.js';
import { checkBoundaries } from './check-boundaries.js';
import { SuiteError } from './suite-case.js';

const EXAMPLES = [
  {
    action: 'Fly',
    title: 'Flying',
    request: { kind: 'fit' as const, value: { Height: 1 } },
    response: { kind: 'fit' as const, value: {} },
    origin: { page: 1, line: 2 },
  },
];

const SPEED: DocumentedBoundaries = {
  action: 'Fly',
  base: { kind: 'example', title: 'Flying' },
  cases: [{ rule: 'maximum', pass: { Speed: 9 }, fail: { Speed: 10 }, code: 'TooFast' }],
};

const GROUP: DocumentedBoundaries = {
  action: 'Fly',
  base: { kind: 'least', value: {} },
  cases: [{ rule: 'exclusiveWith', pass: { Up: 1, Down: null }, fail: { Up: 1, Down: 1 }, code: 'UpAndDown' }],
};

/** A client whose service refuses some inputs, and that itself refuses some while its groups are in force. */
function client(refused: Record<string, string>, held: readonly string[] = []) {
  const sent: string[] = [];
  const call = async (_: string, parameters: object, change?: object): Promise<unknown> => {
    const input = JSON.stringify(parameters);
    sent.push(input);
    if (held.includes(input) && change === undefined)
      throw Object.assign(new Error('held'), { name: 'ValidationError' });
    const code = refused[input];
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    return {};
  };
  return { call, sent };
}

describe('checkBoundaries', () => {
  test('sends both sides on top of the example', async () => {
    const { call, sent } = client({ '{"Height":1,"Speed":10}': 'TooFast' });
    await checkBoundaries(SPEED, EXAMPLES, call);
    expect(sent).toEqual(['{"Height":1,"Speed":9}', '{"Height":1,"Speed":10}']);
  });

  test('expects the client to hold a group before the mock does', async () => {
    const both = '{"Up":1,"Down":1}';
    const { call, sent } = client({ [both]: 'UpAndDown' }, [both]);
    await checkBoundaries(GROUP, [], call);
    expect(sent).toEqual(['{"Up":1}', both, both]);
  });

  test.each<[string, DocumentedBoundaries, Record<string, string>, string]>([
    ['an accepted failing side', SPEED, {}, 'Fly with {"Speed":10} in the input gives an answer; expected TooFast'],
    [
      'another code',
      SPEED,
      { '{"Height":1,"Speed":10}': 'Other' },
      'gives Other; expected TooFast, by the rule maximum',
    ],
    ['a refused passing side', SPEED, { '{"Height":1,"Speed":9}': 'TooFast' }, 'gives TooFast; expected an answer'],
    [
      'a client without the group',
      GROUP,
      { '{"Up":1,"Down":1}': 'UpAndDown' },
      'gives UpAndDown; expected ValidationError',
    ],
  ])('tells %s', async (_, boundaries, refused, want) => {
    const told = await checkBoundaries(boundaries, EXAMPLES, client(refused).call).catch((error: unknown) => error);
    expect(told).toBeInstanceOf(SuiteError);
    expect(told).toHaveProperty('message', expect.stringContaining(want));
  });

  test('tells an example that is not there', async () => {
    await expect(checkBoundaries(SPEED, [], client({}).call)).rejects.toThrow('Fly has no example "Flying".');
  });
});
