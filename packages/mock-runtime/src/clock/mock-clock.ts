import type { Clock, ClockMode, ScheduledEvent } from './clock.js';
import { EventQueue } from './event-queue.js';

/** How much faster than outside time passes in each mode. */
const SPEED: Record<ClockMode, number> = { real: 1, fast: 20, manual: 0 };

/** Furthest that one call may move a clock: ten years. */
const MAX_ADVANCE_SECONDS = 10 * 365 * 24 * 3600;

/** More events than this in one go are taken for events that schedule one another without end. */
const MAX_EVENTS_AT_ONCE = 1_000_000;

/** The clock of a mock. It holds no timer: what is due runs when somebody looks, that is, before each request. */
export class MockClock implements Clock {
  readonly mode: ClockMode;
  readonly #realNow: () => number;
  readonly #run: (event: ScheduledEvent) => void;
  readonly #queue = new EventQueue();
  #base: number;
  #start: number;
  #running: number | undefined;

  /**
   * @param realNow the real time in milliseconds since 1970.
   * @param run runs one event; what it throws reaches the caller of `settle` or `advance`.
   */
  constructor(mode: ClockMode, realNow: () => number, run: (event: ScheduledEvent) => void) {
    this.mode = mode;
    this.#realNow = realNow;
    this.#run = run;
    this.#base = realNow();
    this.#start = this.#base;
  }

  now(): number {
    return this.#running ?? this.#base + (this.#realNow() - this.#start) * SPEED[this.mode];
  }

  advance(seconds: number): void {
    if (!(seconds >= 0 && seconds <= MAX_ADVANCE_SECONDS)) {
      throw new RangeError(
        `Cannot advance the clock by ${seconds} seconds: expected 0 to ${MAX_ADVANCE_SECONDS} (ten years).`,
      );
    }
    this.#base += seconds * 1000;
    this.settle();
  }

  schedule(at: number, event: string, data?: unknown): number {
    if (!Number.isFinite(at)) {
      throw new RangeError(`Cannot schedule the event "${event}" at ${at}: expected milliseconds since 1970.`);
    }
    return this.#queue.add(at, event, data);
  }

  cancel(id: number): boolean {
    return this.#queue.remove(id);
  }

  settle(): void {
    if (this.#running !== undefined) {
      return;
    }
    const until = this.now();
    try {
      for (let count = 0; this.#queue.nextAt <= until; count++) {
        if (count === MAX_EVENTS_AT_ONCE) {
          throw new Error(`More than ${MAX_EVENTS_AT_ONCE} events are due at once: does one schedule itself?`);
        }
        const event = this.#queue.shift();
        if (event !== undefined) {
          this.#running = Math.max(event.at, this.#running ?? event.at);
          this.#run(event);
        }
      }
    } finally {
      this.#running = undefined;
    }
  }

  /** Events that wait, in the order in which they will run. */
  events(): ScheduledEvent[] {
    return this.#queue.list();
  }

  /** Goes on from another moment with other events. */
  restore(time: number, events: readonly ScheduledEvent[]): void {
    this.#base = time;
    this.#start = this.#realNow();
    this.#queue.replace(events);
  }
}
