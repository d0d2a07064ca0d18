import type { Credential } from './auth/credential.js';
import type { Random } from './behaviour/random.js';
import type { Cassette } from './cassette/cassette.js';
import type { Clock } from './clock/clock.js';
import type { RequestLog } from './control/request-log.js';
import type { Snapshot } from './control/snapshot.js';
import type { Family } from './conventions/family.js';
import type { MockDefinition } from './definition/mock-definition.js';
import type { FaultRule, Scenario } from './faults/fault.js';
import type { SeedData } from './seed/seed-data.js';
import type { Store } from './store/store.js';

/** A mock of one service: a fetch function first, a server where one is wanted. */
export interface Mock {
  readonly definition: MockDefinition;
  /** Accepted key pairs. */
  readonly credentials: readonly Credential[];
  /** Actions that keep state by convention. */
  readonly families: readonly Family[];
  readonly clock: Clock;
  readonly store: Store;
  readonly random: Random;
  readonly requests: RequestLog;
  readonly faults: FaultControl;
  readonly recording: RecordingControl;
  /**
   * Answers one request, as the service would. A bound function: hand it to a client in place of `fetch`.
   * Rejects only where an injected fault breaks the connection.
   */
  fetch(input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** Serves over HTTP; rejects where the port is taken. */
  listen(options?: ListenOptions): Promise<MockServer>;
  /** Moves the mock's time forward. */
  advance(seconds: number): void;
  /** Empties the state, the log, the rates and the faults, and seeds again as at start. */
  reset(): void;
  /** Adds to the state. Throws an Error that says what is wrong with the data. */
  seed(data: SeedData): void;
  /** The whole state as plain data. */
  snapshot(): Snapshot;
  /** Takes a snapshot's state in place of the present one. Throws an Error for a snapshot of another service. */
  restore(snapshot: Snapshot): void;
}

/** What goes wrong on purpose, from now on. */
export interface FaultControl {
  /** Adds a rule and returns its id. Throws an Error for a code or an action that the spec does not have. */
  add(rule: FaultRule): string;
  remove(id: string): boolean;
  list(): FaultRule[];
  /** Starts a script. Throws an Error as `add` does. */
  play(scenario: Scenario): void;
  /** Scripts that have not ended, and the step each is at, counted from 0. */
  scenarios(): { name: string; step: number }[];
  clear(): void;
}

/** Records the mock's own traffic. */
export interface RecordingControl {
  readonly active: boolean;
  start(): void;
  /** Ends the recording and returns it. */
  stop(): Cassette;
}

/** Where to serve. */
export interface ListenOptions {
  /** Default 0: a free port. */
  port?: number;
  /** Default "127.0.0.1". */
  host?: string;
}

/** A mock that serves. */
export interface MockServer {
  /** "http://127.0.0.1:54321". */
  readonly url: string;
  readonly port: number;
  /** Stops to listen, lets running requests end for a moment, then cuts them off. */
  close(): Promise<void>;
}
