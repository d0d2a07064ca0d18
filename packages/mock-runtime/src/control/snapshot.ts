import type { ScheduledEvent } from '../clock/clock.js';

/** The whole state of a mock, as plain data. */
export interface Snapshot {
  format: 1;
  service: string;
  version: string;
  /** Milliseconds since 1970 in the mock's time. */
  time: number;
  events: ScheduledEvent[];
  /** Whether documented reads answer as documented. */
  examples: boolean;
  /** State of the random numbers. */
  random: number[];
  /** Items with their ids, in order, by collection. */
  collections: [name: string, items: [id: string, item: unknown][]][];
}
