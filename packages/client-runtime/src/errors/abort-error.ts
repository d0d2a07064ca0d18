import { RequestError, type RequestErrorDetails } from './request-error.js';

/** The caller's signal aborted the call; `cause` is the signal's reason. */
export class AbortError extends RequestError {
  constructor(details: RequestErrorDetails) {
    super('AbortError', 'was aborted by its signal', details);
  }
}
