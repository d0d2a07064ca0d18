import { RequestError, type RequestErrorDetails } from './request-error.js';

/** What a NetworkError tells beyond the details of every error. */
export interface NetworkErrorDetails extends RequestErrorDetails {
  /** What went wrong, as the platform says it. */
  readonly reason: string;
  /** Whether the request may have reached the service. */
  readonly delivery: 'impossible' | 'possible';
}

/** The request could not be sent, or its answer did not arrive whole: no name, no connection, a connection lost. */
export class NetworkError extends RequestError {
  /** `impossible`: the request never left, so that the action cannot have taken effect. */
  readonly delivery: 'impossible' | 'possible';

  constructor(details: NetworkErrorDetails) {
    super('NetworkError', `failed on the network: ${details.reason}`, details);
    this.delivery = details.delivery;
  }
}
