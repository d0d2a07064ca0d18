import { RequestError, type RequestErrorDetails } from './request-error.js';

/** What a ServiceError tells beyond the details of every error. */
export interface ServiceErrorDetails<Code extends string = string> extends RequestErrorDetails {
  /** The vendor's error code. */
  readonly code: Code;
  /** The vendor's explanation. */
  readonly explanation: string;
}

/** The service answered with an error code. Follows "Response for Failed Requests". */
export class ServiceError<Code extends string = string> extends RequestError {
  /** The vendor's error code, such as "ResourceNotFound". */
  readonly code: Code;
  /** The vendor's explanation, without the action, the code and the request id that stand in `message`. */
  readonly explanation: string;

  constructor(details: ServiceErrorDetails<Code>) {
    super('ServiceError', `failed with ${details.code}: ${details.explanation}`, details);
    this.code = details.code;
    this.explanation = details.explanation;
  }
}
