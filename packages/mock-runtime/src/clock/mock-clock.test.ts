import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScheduledEvent } from './clock.js';
import { EventQueue } from './event-queue.js';
import { MockClock } from './mock-clock.js';

const START = Date.UTC(2024, 0, 1);

function makeClock(
  mode: 'real' | 'fast' | 'manual',
  onEvent: (event: ScheduledEvent, clock: MockClock) => void = () => {},
) {
  let real = START;
  const clock = new MockClock(
    mode,
    () => real,
    (event) => onEvent(event, clock),
  );
  return { clock, pass: (milliseconds: number) => (real += milliseconds) };
}

describe('MockClock', () => {
  test.each([
    ['real', 1_000],
    ['fast', 20_000],
    ['manual', 0],
  ] as const)('under %s, one second outside is %d ms inside', (mode, want) => {
    const { clock, pass } = makeClock(mode);
    pass(1_000);
    expect(clock.now() - START).toBe(want);
  });

  test.each(['real', 'fast', 'manual'] as const)('advances under %s', (mode) => {
    const { clock } = makeClock(mode);
    clock.advance(90);
    expect(clock.now() - START).toBe(90_000);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 1e12])('refuses to advance by %d', (seconds) => {
    expect(() => makeClock('manual').clock.advance(seconds)).toThrow(RangeError);
  });

  test('runs events in order, each at its own moment', () => {
    const seen: [string, number][] = [];
    const { clock } = makeClock('manual', ({ event }, own) => seen.push([event, own.now() - START]));
    clock.schedule(START + 3_000, 'late');
    clock.schedule(START + 1_000, 'early');
    clock.schedule(START + 1_000, 'early too');
    clock.schedule(START + 9_000, 'not yet');
    clock.advance(5);
    expect(seen).toEqual([
      ['early', 1_000],
      ['early too', 1_000],
      ['late', 3_000],
    ]);
    expect(clock.now() - START).toBe(5_000);
  });

  test('runs what an event schedules, if it is due as well', () => {
    const seen: number[] = [];
    const { clock } = makeClock('manual', (_event, own) => {
      seen.push(own.now() - START);
      own.schedule(own.now() + 2_000, 'again');
    });
    clock.schedule(START, 'first');
    clock.advance(5);
    expect(seen).toEqual([0, 2_000, 4_000]);
  });

  test('an event does not settle others while it runs', () => {
    const seen: string[] = [];
    const { clock } = makeClock('manual', ({ event }, own) => {
      own.settle();
      seen.push(event);
    });
    clock.schedule(START, 'one');
    clock.schedule(START, 'two');
    clock.settle();
    expect(seen).toEqual(['one', 'two']);
  });

  test('goes on after an event that throws', () => {
    const seen: string[] = [];
    const { clock } = makeClock('manual', ({ event }) => {
      if (event === 'bad') {
        throw new Error('bad event');
      }
      seen.push(event);
    });
    clock.schedule(START, 'bad');
    clock.schedule(START, 'good');
    expect(() => clock.settle()).toThrow('bad event');
    clock.settle();
    expect(seen).toEqual(['good']);
  });

  test('takes an event back', () => {
    const seen: string[] = [];
    const { clock } = makeClock('manual', ({ event }) => seen.push(event));
    const id = clock.schedule(START, 'never');
    expect(clock.cancel(id)).toBe(true);
    expect(clock.cancel(id)).toBe(false);
    clock.settle();
    expect(seen).toEqual([]);
  });

  test('stops events that schedule one another without end', () => {
    const { clock } = makeClock('manual', (_event, own) => own.schedule(own.now(), 'again'));
    clock.schedule(START, 'first');
    expect(() => clock.settle()).toThrow(/schedule itself/);
  });
});

describe('EventQueue', () => {
  test('hands events out as sorting would, whatever was taken out between', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.array(fc.nat(30)), (moments, removed) => {
        const queue = new EventQueue();
        const kept = moments.map((at) => ({ at, id: queue.add(at, 'e', undefined) }));
        const gone = new Set(removed.map((index) => kept[index]?.id).filter((id) => id !== undefined));
        for (const id of gone) {
          expect(queue.remove(id)).toBe(true);
        }
        const want = kept
          .filter(({ id }) => !gone.has(id))
          .sort((left, right) => left.at - right.at || left.id - right.id)
          .map(({ id }) => id);
        expect(queue.list().map(({ id }) => id)).toEqual(want);
        expect(want.map(() => queue.shift()?.id)).toEqual(want);
        expect(queue.shift()).toBeUndefined();
      }),
    );
  });
});
