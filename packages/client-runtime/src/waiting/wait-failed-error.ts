import { RequestError, type RequestErrorDetails } from '../errors/request-error.js';

/** What a WaitFailedError tells beyond the details of every error. */
export interface WaitFailedErrorDetails extends RequestErrorDetails {
  /** The state that was found. */
  readonly state: string;
  /** What was waited for, such as "SUCCEED". */
  readonly wanted: string;
}

/** What was waited for cannot come any more: a state was reached that it never follows. */
export class WaitFailedError extends RequestError {
  /** The state that was found. */
  readonly state: string;

  constructor(details: WaitFailedErrorDetails) {
    super('WaitFailedError', `tells of the state ${details.state} while waiting for ${details.wanted}`, details);
    this.state = details.state;
  }
}
