import { RequestError, type RequestErrorDetails } from './request-error.js';

/** What a TimeoutError tells beyond the details of every error. */
export interface TimeoutErrorDetails extends RequestErrorDetails {
  /** `timeout`: one attempt took too long; `deadline`: the whole call did. */
  readonly limit: 'timeout' | 'deadline';
  /** The limit, in milliseconds. */
  readonly milliseconds: number;
}

/** An attempt, or the whole call, took longer than its option allows. */
export class TimeoutError extends RequestError {
  /** The option that was exceeded. */
  readonly limit: 'timeout' | 'deadline';
  /** The limit, in milliseconds. */
  readonly milliseconds: number;

  constructor(details: TimeoutErrorDetails) {
    super('TimeoutError', `was not done within its ${details.limit} of ${details.milliseconds} ms`, details);
    this.limit = details.limit;
    this.milliseconds = details.milliseconds;
  }
}
