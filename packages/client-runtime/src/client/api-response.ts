import type { ResponseHeaders } from '../transport/fetch.js';

/** An action's output together with how it came. */
export interface ApiResponse<Output> {
  /** The output, with members that the documentation does not know. */
  readonly data: Output;
  /** HTTP status. */
  readonly status: number;
  readonly headers: ResponseHeaders;
  /** The service's id of the request. */
  readonly requestId: string;
  /** Requests that were sent, retries included. */
  readonly attempts: number;
  readonly timing: CallTiming;
}

/** Where the time of a call went, in milliseconds. */
export interface CallTiming {
  /** Waiting for the documented frequency, over all attempts. */
  readonly queuedMs: number;
  /** The last attempt, from sending to the end of its answer. */
  readonly attemptMs: number;
  /** The whole call. */
  readonly totalMs: number;
}
