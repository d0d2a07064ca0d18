import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMock } from '../create-mock.js';
import { readAnswer } from '../testing/answers.js';
import { GADGETS } from '../testing/gadget-definition.js';
import { signedPost } from '../testing/sign-by-hand.js';
import { mockToHandlers } from './mock-to-handlers.js';

const mock = createMock(GADGETS, { rates: 'off' });
const server = setupServer(...mockToHandlers(mock, ['http://localhost:4000']));

beforeAll(() => server.listen({ onUnhandledRequest: (_request, print) => print.error() }));
afterAll(() => server.close());

test.each(['https://gadget.example.com', 'http://gadget.south.example.com', 'http://localhost:4000'])(
  'answers at %s',
  async (origin) => {
    const call = { action: 'DescribeWeather', params: { Place: 'north', Unit: 'C' } };
    expect((await readAnswer(await fetch(signedPost(origin, call)))).Degrees).toBe(-3.5);
  },
);

test('leaves other hosts alone', async () => {
  await expect(fetch('https://elsewhere.example/')).rejects.toThrow();
});

test('breaks connections as the mock does', async () => {
  mock.faults.add({ times: 1, fault: { kind: 'drop' } });
  await expect(fetch(signedPost('https://gadget.example.com', { action: 'DescribeWeather' }))).rejects.toThrow();
});
