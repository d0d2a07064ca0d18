import type { AbortSignalLike } from '../clock/abort-signal-like.js';
import type { Clock } from '../clock/clock.js';
import { systemClock } from '../clock/system-clock.js';
import type { Land } from './land.js';
import { Lane } from './lane.js';

/**
 * Holds calls to documented frequencies, first come, first served, for each action by itself.
 *
 * The service counts requests when they arrive, which is between sending and the answer; so a place is taken from sending until one
 * window after the answer. However long requests travel, no more than the documented number arrives within any second.
 */
export class Throttle {
  readonly #clock: Clock;
  readonly #lanes = new Map<string, Lane>();

  constructor(clock: Clock = systemClock) {
    this.#clock = clock;
  }

  /**
   * Waits for a turn. `key` names the action together with its service; `perSecond` is its documented frequency. Rejects with the
   * signal's reason when the signal aborts; the turn then goes to the next in line.
   */
  acquire(key: string, perSecond: number, signal?: AbortSignalLike): Promise<Land> {
    let lane = this.#lanes.get(key);
    if (lane === undefined) {
      lane = new Lane(perSecond, this.#clock);
      this.#lanes.set(key, lane);
    }
    return lane.acquire(signal);
  }
}
