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
    super('ValidationError', `was not sent: ${details.reason}`, details);
    this.path = details.path;
  }
}

/** A ValidationError in fewer words. */
export function invalid(action: string, reason: string, path?: string): ValidationError {
  return new ValidationError({ action, reason, path });
}
