import { RequestError, type RequestErrorDetails } from './request-error.js';

/** What a MalformedResponseError tells beyond the details of every error. */
export interface MalformedResponseErrorDetails extends RequestErrorDetails {
  /** What was found and what was expected. */
  readonly reason: string;
}

/** An answer came that is not the documented envelope: a proxy's page, a redirect, an empty or oversized body. */
export class MalformedResponseError extends RequestError {
  constructor(details: MalformedResponseErrorDetails) {
    super('MalformedResponseError', `got an answer that is not the service's: ${details.reason}`, details);
  }
}
