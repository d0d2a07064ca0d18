import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FakeClock, settle } from '../testing/fake-clock.js';
import { Throttle } from './throttle.js';

/** Starts requests at once, each answered `travelMs` after its turn; gives the times of their turns. */
function startAll(throttle: Throttle, clock: FakeClock, perSecond: number, travels: readonly number[]): number[] {
  const turns: number[] = [];
  for (const travel of travels) {
    throttle.acquire('a', perSecond).then((land) => {
      turns.push(clock.elapsed());
      clock.schedule(land, travel);
    });
  }
  return turns;
}

describe('Throttle', () => {
  it('lets the documented number through at once, and the next a second after an answer', async () => {
    const clock = new FakeClock();
    const turns = startAll(new Throttle(clock), clock, 2, [0, 0, 0, 0, 0]);
    await clock.advance(5000);
    expect(turns).toEqual([0, 0, 1000, 1000, 2000]);
  });

  it('counts the second from the answer', async () => {
    const clock = new FakeClock();
    const turns = startAll(new Throttle(clock), clock, 1, [100, 100, 100]);
    await clock.advance(5000);
    expect(turns).toEqual([0, 1100, 2200]);
  });

  it('takes a request for arrived that has no answer after a second', async () => {
    const clock = new FakeClock();
    const turns = startAll(new Throttle(clock), clock, 1, [60_000, 60_000]);
    await clock.advance(5000);
    expect(turns).toEqual([0, 2000]);
  });

  it('stretches the window for frequencies below one', async () => {
    const clock = new FakeClock();
    const turns = startAll(new Throttle(clock), clock, 0.5, [0, 0, 0]);
    await clock.advance(5000);
    expect(turns).toEqual([0, 2000, 4000]);
  });

  it('keeps actions apart', async () => {
    const clock = new FakeClock();
    const throttle = new Throttle(clock);
    const turns: string[] = [];
    for (const key of ['a', 'b', 'a', 'b'])
      throttle.acquire(key, 1).then(() => turns.push(`${key} ${clock.elapsed()}`));
    await clock.advance(0);
    expect(turns).toEqual(['a 0', 'b 0']);
  });

  it('serves in order of arrival, past those who leave', async () => {
    const clock = new FakeClock();
    const throttle = new Throttle(clock);
    const order: string[] = [];
    const leaver = new AbortController();
    const wait = (name: string, signal?: AbortSignal): Promise<unknown> =>
      throttle.acquire('a', 1, signal).then(
        (land) => {
          order.push(name);
          land();
        },
        (reason: unknown) => order.push(`${name}: ${reason}`),
      );
    wait('first');
    wait('leaver', leaver.signal);
    wait('second');
    wait('third');
    await settle();
    leaver.abort('gone');
    await clock.advance(3000);
    expect(order).toEqual(['first', 'leaver: gone', 'second', 'third']);
    expect(clock.pending).toBe(0);
  });

  it('leaves no timer behind when the last one leaves', async () => {
    const clock = new FakeClock();
    const throttle = new Throttle(clock);
    const controller = new AbortController();
    await throttle.acquire('a', 1);
    const waiting = throttle.acquire('a', 1, controller.signal);
    expect(clock.pending).toBe(1);
    controller.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    expect(clock.pending).toBe(0);
  });

  it('turns a signal away that is aborted already, at no cost to others', async () => {
    const clock = new FakeClock();
    const throttle = new Throttle(clock);
    await expect(throttle.acquire('a', 1, AbortSignal.abort('gone'))).rejects.toBe('gone');
    await throttle.acquire('a', 1);
    expect(clock.elapsed()).toBe(0);
  });

  it('never lets more arrive within a second than are documented, however long requests travel', async () => {
    const travel = fc.record({ there: fc.nat(500), back: fc.nat(400) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(travel, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        async (travels, perSecond) => {
          const clock = new FakeClock();
          const throttle = new Throttle(clock);
          const arrivals: number[] = [];
          for (const { there, back } of travels) {
            throttle.acquire('a', perSecond).then((land) => {
              arrivals.push(clock.elapsed() + there);
              clock.schedule(land, there + back);
            });
          }
          await clock.advance(travels.length * 2000);
          expect(arrivals).toHaveLength(travels.length);
          arrivals.sort((left, right) => left - right);
          for (const [index, arrival] of arrivals.entries()) {
            const earlier = arrivals[index - perSecond];
            if (earlier !== undefined) expect(arrival - earlier).toBeGreaterThanOrEqual(1000);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
