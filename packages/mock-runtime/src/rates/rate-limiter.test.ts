import { describe, expect, test } from 'vitest';
import { createMock } from '../create-mock.js';
import type { MockOptions } from '../mock-options.js';
import { ENDPOINT, outcomeOf } from '../testing/answers.js';
import { GADGETS } from '../testing/gadget-definition.js';
import { type SignedCall, signedPost } from '../testing/sign-by-hand.js';
import { RateLimiter } from './rate-limiter.js';

const START = Date.UTC(2024, 0, 1);

/** A mock whose time passes only by `pass`; DescribeWeather may be called twice a second. */
function makeMock(options: MockOptions = {}) {
  let now = START;
  const keys = ['A', 'B'].map((name) => ({ secretId: name, secretKey: name }));
  const mock = createMock(GADGETS, { ...options, credentials: keys, now: () => now });
  const call = (secretId: string, more: Partial<SignedCall> = {}) =>
    outcomeOf(
      mock,
      signedPost(ENDPOINT, {
        ...{ action: 'DescribeWeather', params: { Place: 'x' }, secretId, secretKey: secretId },
        ...{ timestamp: Math.floor(now / 1000), ...more },
      }),
    );
  return { mock, call, pass: (milliseconds: number) => (now += milliseconds) };
}

describe('rates', () => {
  test('as documented: two at once, then one each half second', async () => {
    const { call, pass } = makeMock();
    expect([await call('A'), await call('A'), await call('A')]).toEqual(['ok', 'ok', 'RequestLimitExceeded']);
    pass(499);
    expect(await call('A')).toBe('RequestLimitExceeded');
    pass(1);
    expect([await call('A'), await call('A')]).toEqual(['ok', 'RequestLimitExceeded']);
    pass(60_000);
    expect([await call('A'), await call('A'), await call('A')]).toEqual(['ok', 'ok', 'RequestLimitExceeded']);
  });

  test('each key and each action has its own', async () => {
    const { call } = makeMock();
    await call('A');
    await call('A');
    expect([await call('A'), await call('B')]).toEqual(['RequestLimitExceeded', 'ok']);
    expect(await call('A', { action: 'DescribeGadgets', region: 'north', params: {} })).toBe('ok');
  });

  test('requests that are not authenticated use nothing up', async () => {
    const { call } = makeMock();
    for (let count = 0; count < 5; count++) {
      expect(await call('A', { secretKey: 'wrong' })).toBe('AuthFailure.SignatureFailure');
    }
    expect(await call('A')).toBe('ok');
  });

  test('advancing the clock fills the buckets, and so does a reset', async () => {
    const { mock, call } = makeMock({ clock: 'manual' });
    await call('A');
    await call('A');
    mock.advance(1);
    expect([await call('A'), await call('A'), await call('A')]).toEqual(['ok', 'ok', 'RequestLimitExceeded']);
    mock.reset();
    expect(await call('A')).toBe('ok');
  });

  test.each([
    ['off', 50],
    [10, 20],
    [0.1, 1],
  ] as const)('with rates %j, %d of 50 pass at once', async (rates, want) => {
    const { call } = makeMock({ rates });
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => call('A')));
    expect(outcomes.filter((outcome) => outcome === 'ok')).toHaveLength(want);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses rates %d', (rates) => {
    expect(() => new RateLimiter(rates, () => 0)).toThrow(RangeError);
  });
});
