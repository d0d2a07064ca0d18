import { describe, expect, test } from 'vitest';
import type { LoggedRequest } from './request-log.js';
import { RingLog } from './ring-log.js';

function entry(
  action: string,
  bytes = 10,
  params: Record<string, unknown> | undefined = { bytes },
): Omit<LoggedRequest, 'sequence'> {
  return {
    ...{ requestId: 'r', time: 0, method: 'POST', action, region: undefined, secretId: undefined },
    ...{ params, bytes, outcome: 'answered' },
  };
}

describe('RingLog', () => {
  test('numbers requests and forgets the oldest', () => {
    const log = new RingLog(3, 1e6);
    for (const action of ['a', 'b', 'c', 'd', 'e']) {
      log.add(entry(action));
    }
    expect(log.list().map(({ sequence, action }) => `${sequence}${action}`)).toEqual(['3c', '4d', '5e']);
    expect(log.total).toBe(5);
  });

  test('keeps the bound over many requests', () => {
    const log = new RingLog(10, 1e6);
    for (let index = 0; index < 1_000; index++) {
      log.add(entry(String(index)));
    }
    expect(log.list().map(({ action }) => action)).toEqual(
      Array.from({ length: 10 }, (_, index) => String(990 + index)),
    );
  });

  test('forgets by size as well', () => {
    const log = new RingLog(1_000, 800);
    for (let index = 0; index < 20; index++) {
      log.add(entry('a', 100));
    }
    expect(log.list()).toHaveLength(8);
  });

  test('leaves parameters out that would fill it alone', () => {
    const log = new RingLog(10, 800);
    log.add(entry('a', 101));
    expect(log.list()[0]).toMatchObject({ bytes: 101, params: undefined });
  });

  test('filters and limits', () => {
    const log = new RingLog(10, 1e6);
    for (const action of ['a', 'b', 'a', 'b', 'a']) {
      log.add(entry(action));
    }
    expect(log.list({ action: 'a', limit: 2 }).map(({ sequence }) => sequence)).toEqual([3, 5]);
    expect(log.list({ limit: 0 })).toEqual([]);
  });

  test('shows deep parameters in part', () => {
    let deep: Record<string, unknown> = {};
    for (let depth = 0; depth < 100_000; depth++) {
      deep = { deep };
    }
    const log = new RingLog(10, 1e9);
    log.add(entry('a', 10, deep));
    expect(JSON.stringify(log.list())).toContain('…');
  });
});
