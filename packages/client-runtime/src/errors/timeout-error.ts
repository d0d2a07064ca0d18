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
    const { action, limit, milliseconds, attempts } = details;
    const text = limit === 'timeout' ? `no whole answer within its timeout of` : `not done within its deadline of`;
    super(`${action}: ${text} ${milliseconds} ms (attempt ${attempts ?? 0})`, { retryable: true, ...details });
    this.name = 'TimeoutError';
    this.limit = limit;
    this.milliseconds = milliseconds;
  }
}
