import type { Credential } from './auth/credential.js';
import type { Behaviours } from './behaviour/behaviour.js';
import type { Cassette } from './cassette/cassette.js';
import type { Clock, ClockMode } from './clock/clock.js';
import type { FaultRule, Scenario } from './faults/fault.js';
import type { SeedData } from './seed/seed-data.js';

/** How a mock behaves. Every option has a default. */
export interface MockOptions {
  /** Accepted key pairs; default: `TEST_CREDENTIAL` alone. */
  credentials?: readonly Credential[];
  /** Whether signatures are verified; default true. */
  auth?: boolean;
  /** How the mock's time passes, or a clock of your own; default "real". */
  clock?: ClockMode | Clock;
  /** The real time in milliseconds since 1970, for signatures and rates; default `Date.now`. */
  now?: () => number;
  /** Hand-written semantics. */
  behaviour?: Behaviours;
  /** Options of the product's behaviour, handed to it as they are. */
  settings?: Readonly<Record<string, unknown>>;
  /** The documented request frequencies (default), none, or the documented ones times a number above 0. */
  rates?: 'documented' | 'off' | number;
  /** What the world holds at start: the documented examples, or the content of a seed file. */
  seed?: 'examples' | SeedData;
  /** Decides all chance; default 1. */
  randomSeed?: number;
  /** State for plain create, describe, modify and delete families that no behaviour covers; default true. */
  conventions?: boolean;
  faults?: readonly FaultRule[];
  scenarios?: readonly Scenario[];
  /** Answers from recorded traffic first. */
  replay?: Cassette;
  /** Bounds on what a client may use up. */
  limits?: Partial<MockLimits>;
}

/** Bounds that keep a mock's memory and connections in check. */
export interface MockLimits {
  /** Requests that the log keeps; default 1,000. */
  logEntries: number;
  /** Bytes of decoded parameters that the log keeps, as counted on the wire; default 4 MiB. */
  logBytes: number;
  /** Bytes of bodies that a server holds at one time; a connection that sends more is cut; default 256 MiB. */
  bodyBytes: number;
  /** Milliseconds that a client may take to send its headers; default 10,000. */
  headersTimeout: number;
  /** Milliseconds that a client may take to send a whole request; default 30,000. */
  requestTimeout: number;
  /** Milliseconds without a byte in either direction, after which a connection is closed; default 60,000. */
  idleTimeout: number;
  /** Open connections; further ones are refused; default 1,024. */
  connections: number;
}
