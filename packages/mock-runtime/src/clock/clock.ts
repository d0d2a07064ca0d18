/**
 * How a mock's time passes: as outside (`real`), faster than outside (`fast`), or only when it is told to (`manual`).
 */
export type ClockMode = 'real' | 'fast' | 'manual';

/** The time that life cycles run on. Authentication is measured against the real time instead. */
export interface Clock {
  readonly mode: ClockMode;
  /** Milliseconds since 1970 in the mock's time; while an event runs, the moment that the event was due. */
  now(): number;
  /** Moves time forward, running what becomes due in order. Throws a RangeError for a negative or endless distance. */
  advance(seconds: number): void;
  /** Runs an event of the behaviour's `events` table at a moment of the mock's time; returns its id. */
  schedule(at: number, event: string, data?: unknown): number;
  /** Takes an event back; false if it is not waiting any more. */
  cancel(id: number): boolean;
  /** Runs everything that is due. The mock calls it before each request. */
  settle(): void;
}

/** An event that waits for its moment; plain data, so that snapshots keep it. */
export interface ScheduledEvent {
  id: number;
  /** Milliseconds since 1970 in the mock's time. */
  at: number;
  event: string;
  data: unknown;
}
