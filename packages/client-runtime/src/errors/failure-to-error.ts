import type { Failure } from '../transport/failure.js';
import { AbortError } from './abort-error.js';
import { CredentialsError } from './credentials-error.js';
import { MalformedResponseError } from './malformed-response-error.js';
import { NetworkError } from './network-error.js';
import { redactCause } from './redact-cause.js';
import type { Redact } from './redact-secrets.js';
import type { RequestError, RequestErrorDetails } from './request-error.js';
import { ServiceError } from './service-error.js';
import { TimeoutError } from './timeout-error.js';

/** What an error tells that its failure does not know. */
export interface FailureContext {
  readonly action: string;
  readonly attempts: number;
  readonly retryable: boolean;
  readonly redact: Redact;
}

/** The error of a failure, with secrets masked in all that others wrote. */
export function failureToError(failure: Failure, { redact, ...context }: FailureContext): RequestError {
  switch (failure.kind) {
    case 'service': {
      const details = { ...context, requestId: failure.requestId, status: failure.answer.status };
      return new ServiceError({ ...details, code: redact(failure.code), explanation: redact(failure.explanation) });
    }
    case 'malformed': {
      const details = { ...context, requestId: failure.requestId, status: failure.answer.status };
      return new MalformedResponseError({ ...details, reason: redact(failure.reason) });
    }
    case 'network': {
      const details: RequestErrorDetails = { ...context, cause: redactCause(failure.cause, redact) };
      return new NetworkError({ ...details, delivery: failure.delivery, reason: redact(failure.reason) });
    }
    case 'credentials':
      return new CredentialsError({
        ...context,
        reason: redact(failure.reason),
        cause: redactCause(failure.cause, redact),
      });
    case 'abort':
      return new AbortError({ ...context, cause: failure.cause });
    default:
      return new TimeoutError({ ...context, limit: failure.kind, milliseconds: failure.milliseconds });
  }
}
