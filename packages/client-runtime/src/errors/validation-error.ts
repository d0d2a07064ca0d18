import { RequestError, type RequestErrorDetails } from './request-error.js';

/** What a ValidationError tells beyond the details of every error. */
export interface ValidationErrorDetails extends RequestErrorDetails {
  /** What was found, what was expected, and what to do. */
  readonly reason: string;
  /** Where in the input, such as "Filters[0].Values"; undefined where it is not about the input. */
  readonly path?: string | undefined;
}

/** The call cannot be right, and nothing was sent: a bad input, option, region, or an oversized request. */
export class ValidationError extends RequestError {
  /** Where in the input, such as "Filters[0].Values"; undefined where it is not about the input. */
  readonly path: string | undefined;

  constructor(details: ValidationErrorDetails) {
    super(`${details.action} was not sent: ${details.reason}`, details);
    this.name = 'ValidationError';
    this.path = details.path;
  }
}
