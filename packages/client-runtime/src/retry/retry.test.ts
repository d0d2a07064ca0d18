import { describe, expect, it } from 'vitest';
import type { Failure } from '../transport/failure.js';
import { parseRetryAfter } from './parse-retry-after.js';
import { isOverFrequency, type Repeatability, repeatability } from './repeatability.js';
import { RetryBudget } from './retry-budget.js';
import { retryDelay } from './retry-delay.js';

const headers = new Headers();

function service(code: string): Failure {
  return { kind: 'service', code, explanation: '', requestId: 'r', status: 200, headers };
}

function malformed(status: number): Failure {
  return { kind: 'malformed', reason: '', status, headers };
}

describe('repeatability', () => {
  const cases: [name: string, given: Failure, want: Repeatability][] = [
    ['RequestLimitExceeded', service('RequestLimitExceeded'), 'harmless'],
    ['RequestLimitExceeded.UinLimitExceeded', service('RequestLimitExceeded.UinLimitExceeded'), 'harmless'],
    ['RequestLimitExceededOtherwise', service('RequestLimitExceededOtherwise'), 'pointless'],
    ['InternalError', service('InternalError'), 'doubtful'],
    ['InternalError.CallOther', service('InternalError.CallOther'), 'doubtful'],
    ['ServiceUnavailable', service('ServiceUnavailable'), 'doubtful'],
    ['LimitExceeded', service('LimitExceeded'), 'pointless'],
    ['AuthFailure.SignatureFailure', service('AuthFailure.SignatureFailure'), 'pointless'],
    ['a page with 429', malformed(429), 'harmless'],
    ['a page with 500', malformed(500), 'doubtful'],
    ['a page with 503', malformed(503), 'doubtful'],
    ['a page with 200', malformed(200), 'pointless'],
    ['a page with 404', malformed(404), 'pointless'],
    ['no connection', { kind: 'network', reason: '', delivery: 'impossible', cause: undefined }, 'harmless'],
    ['a lost connection', { kind: 'network', reason: '', delivery: 'possible', cause: undefined }, 'doubtful'],
    ['a timeout', { kind: 'timeout', limit: 'timeout', milliseconds: 1 }, 'doubtful'],
    ['the deadline', { kind: 'timeout', limit: 'deadline', milliseconds: 1 }, 'pointless'],
    ['an abort', { kind: 'abort', cause: undefined }, 'pointless'],
    ['missing credentials', { kind: 'credentials', reason: '', cause: undefined }, 'pointless'],
  ];
  it.each(cases)('of %s', (_name, given, want) => {
    expect(repeatability(given)).toBe(want);
  });

  it('knows rejections for frequency', () => {
    expect(isOverFrequency(service('RequestLimitExceeded.IPLimitExceeded'))).toBe(true);
    expect(isOverFrequency(service('LimitExceeded'))).toBe(false);
    expect(isOverFrequency(malformed(429))).toBe(false);
  });
});

describe('retryDelay', () => {
  const cases: [attempt: number, over: boolean, after: number, random: number, want: number][] = [
    [1, false, 0, 0, 0],
    [1, false, 0, 0.5, 100],
    [2, false, 0, 0.5, 200],
    [3, false, 0, 0.5, 400],
    [50, false, 0, 0.5, 10_000],
    [1, true, 0, 0.5, 500],
    [1, false, 3000, 0.5, 3000],
    [3, false, 100, 0.5, 400],
  ];
  it.each(cases)(
    'after attempt %i, over frequency %s, Retry-After %s, random %d',
    (attempt, over, after, random, want) => {
      expect(retryDelay(attempt, over, after, () => random)).toBe(want);
    },
  );
});

describe('parseRetryAfter', () => {
  const now = Date.parse('2026-01-02T03:04:05Z');
  const cases: [given: string | null, want: number | undefined][] = [
    [null, undefined],
    ['', undefined],
    ['soon', undefined],
    ['0', 0],
    [' 7 ', 7000],
    ['Fri, 02 Jan 2026 03:04:15 GMT', 10_000],
    ['Fri, 02 Jan 2026 03:04:00 GMT', 0],
  ];
  it.each(cases)('reads %j', (given, want) => {
    expect(parseRetryAfter(given, now)).toBe(want);
  });
});

describe('RetryBudget', () => {
  it('pays until it is used up, and for one retry more after ten successes', () => {
    const budget = new RetryBudget(2);
    expect([budget.spend(), budget.spend(), budget.spend()]).toEqual([true, true, false]);
    for (let success = 0; success < 11; success += 1) budget.refund();
    expect([budget.spend(), budget.spend()]).toEqual([true, false]);
  });

  it('never holds more than its capacity', () => {
    const budget = new RetryBudget(1);
    for (let success = 0; success < 100; success += 1) budget.refund();
    expect([budget.spend(), budget.spend()]).toEqual([true, false]);
  });

  it.each([0, -1, Number.NaN])('refuses a capacity of %d', (capacity) => {
    expect(() => new RetryBudget(capacity)).toThrow('expected a positive number');
  });
});
