import type { RequestError } from '../errors/request-error.js';

/** One call, the same object in each of its events, so that a tracer can key on it. */
export interface CallInfo {
  /** Title of the service. */
  readonly service: string;
  readonly action: string;
  readonly region: string | undefined;
  /** Scheme, host and port that the call goes to. */
  readonly origin: string;
  /** As the caller gave it; may hold what should not be logged. */
  readonly input: unknown;
}

/** An attempt is about to be sent. */
export interface BeforeEvent {
  readonly call: CallInfo;
  /** Counted from 1. */
  readonly attempt: number;
  /** Milliseconds that the attempt waited for the documented frequency. */
  readonly queuedMs: number;
}

/** An attempt ended. */
export interface AfterEvent {
  readonly call: CallInfo;
  /** Counted from 1. */
  readonly attempt: number;
  /** Milliseconds from sending to the end. */
  readonly durationMs: number;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** Absent where the attempt succeeded. */
  readonly error?: RequestError | undefined;
}

/** A failed attempt will be followed by another one. */
export interface RetryEvent {
  readonly call: CallInfo;
  /** The attempt that failed, counted from 1. */
  readonly attempt: number;
  /** Milliseconds until the next attempt. */
  readonly delayMs: number;
  readonly error: RequestError;
}

/** Observers of calls. They cannot change a call: what they throw, or reject with, is dropped. */
export interface Hooks {
  /** Before each attempt. */
  before?(event: BeforeEvent): unknown;
  /** After each attempt, whether it succeeded or failed. */
  after?(event: AfterEvent): unknown;
  /** Between a failed attempt and the next one, before the wait. */
  retry?(event: RetryEvent): unknown;
}
