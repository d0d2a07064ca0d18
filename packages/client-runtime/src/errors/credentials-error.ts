import { RequestError, type RequestErrorDetails } from './request-error.js';

/** What a CredentialsError tells beyond the details of every error. */
export interface CredentialsErrorDetails extends RequestErrorDetails {
  /** Which source failed how, and what to do. */
  readonly reason: string;
}

/** No usable credentials were found, and nothing was sent. */
export class CredentialsError extends RequestError {
  constructor(details: CredentialsErrorDetails) {
    super('CredentialsError', `was not sent, for want of credentials: ${details.reason}`, details);
  }
}
