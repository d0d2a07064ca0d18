import type { Expiry } from '../clock/limits.js';
import type { ResponseHeaders } from './fetch.js';

/** What is known of an answer before its body is understood. */
export interface Answer {
  readonly status: number;
  readonly headers: ResponseHeaders;
}

/** The service answered with an error code. */
export interface ServiceFailure extends Answer {
  readonly kind: 'service';
  readonly code: string;
  readonly explanation: string;
  readonly requestId: string | undefined;
}

/** Something answered that is not the service, or not whole. */
export interface MalformedFailure extends Answer {
  readonly kind: 'malformed';
  readonly reason: string;
  readonly requestId?: string | undefined;
}

/** No answer came, or not all of it. */
export interface NetworkFailure {
  readonly kind: 'network';
  readonly reason: string;
  readonly delivery: 'impossible' | 'possible';
  readonly cause: unknown;
}

/** There were no credentials to sign with. */
export interface CredentialsFailure {
  readonly kind: 'credentials';
  readonly reason: string;
  readonly cause: unknown;
}

/** How an attempt failed, as plain data; `failureToError` makes it an error for the caller. */
export type Failure = ServiceFailure | MalformedFailure | NetworkFailure | CredentialsFailure | Expiry;

/** An output, and the answer that it came in. */
export interface Success extends Answer {
  readonly kind: 'success';
  readonly output: Readonly<Record<string, unknown>>;
  readonly requestId: string;
}

/** How an attempt ended. */
export type Outcome = Success | Failure;
