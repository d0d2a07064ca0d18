import { describe, expect, it } from 'vitest';
import { FakeClock } from '../testing/fake-clock.js';
import { type LimitOptions, Limits, NEVER } from './limits.js';

function limitsOf(clock: FakeClock, options: Partial<LimitOptions> = {}): Limits {
  return new Limits({ clock, signal: undefined, timeout: NEVER, deadline: NEVER, left: NEVER, ...options });
}

describe('Limits', () => {
  const cases: [name: string, given: Partial<LimitOptions>, afterMs: number, want: object | undefined][] = [
    ['no limit', {}, 1e9, undefined],
    ['a timeout to come', { timeout: 10 }, 9, undefined],
    ['a timeout', { timeout: 10 }, 10, { kind: 'timeout', limit: 'timeout', milliseconds: 10 }],
    [
      'a nearer timeout',
      { timeout: 10, deadline: 100, left: 20 },
      30,
      { kind: 'timeout', limit: 'timeout', milliseconds: 10 },
    ],
    [
      'a nearer deadline',
      { timeout: 10, deadline: 100, left: 5 },
      5,
      { kind: 'timeout', limit: 'deadline', milliseconds: 100 },
    ],
    [
      'a deadline that is over',
      { deadline: 100, left: -1 },
      0,
      { kind: 'timeout', limit: 'deadline', milliseconds: 100 },
    ],
    ['an aborted signal', { signal: AbortSignal.abort('why') }, 0, { kind: 'abort', cause: 'why' }],
  ];
  it.each(cases)('with %s', async (_name, given, afterMs, want) => {
    const clock = new FakeClock();
    const limits = limitsOf(clock, given);
    await clock.advance(afterMs);
    expect(limits.expiry).toEqual(want);
    expect(limits.aborted).toBe(want !== undefined);
    expect(limits.toSignal().aborted).toBe(want !== undefined);
  });

  it('ends guarded work that heeds no signal, and takes in its later rejection', async () => {
    const clock = new FakeClock();
    const limits = limitsOf(clock, { timeout: 10 });
    let rejectLate = (_reason: Error): void => {};
    const work = new Promise<never>((_resolve, reject) => {
      rejectLate = reject;
    });
    const guarded = expect(limits.guard(work)).rejects.toThrow('a limit was reached');
    await clock.advance(10);
    await guarded;
    rejectLate(new Error('too late'));
    await clock.advance(1);
  });

  it('passes results and errors on', async () => {
    const limits = limitsOf(new FakeClock());
    await expect(limits.guard(Promise.resolve(1))).resolves.toBe(1);
    await expect(limits.guard(Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('sleeps, and wakes at an abort', async () => {
    const clock = new FakeClock();
    const controller = new AbortController();
    const limits = limitsOf(clock, { signal: controller.signal });
    let woken = 0;
    limits.sleep(100).then(() => {
      woken = clock.elapsed();
    });
    await clock.advance(500);
    expect(woken).toBe(100);

    const asleep = expect(limits.sleep(100)).rejects.toThrow('a limit was reached');
    controller.abort();
    await asleep;
    expect(clock.pending).toBe(0);
  });

  it('lets go of timers and signals when it is closed', async () => {
    const clock = new FakeClock();
    const controller = new AbortController();
    const limits = limitsOf(clock, { signal: controller.signal, timeout: 10 });
    limits.close();
    expect(clock.pending).toBe(0);
    controller.abort();
    expect(limits.expiry).toBeUndefined();
  });
});
