import type { Failure } from '../transport/failure.js';
import { AbortError } from './abort-error.js';
import { CredentialsError } from './credentials-error.js';
import { MalformedResponseError } from './malformed-response-error.js';
import { NetworkError } from './network-error.js';
import { redactCause } from './redact-cause.js';
import type { Redact } from './redact-secrets.js';
import type { RequestError } from './request-error.js';
import { ServiceError } from './service-error.js';
import { TimeoutError } from './timeout-error.js';

/** What an error tells that its failure does not know. */
export interface FailureContext {
  readonly action: string;
  readonly attempts: number;
  readonly retryable: boolean;
}

/** The error of a failure, with secrets masked in all that others wrote. */
export function failureToError(failure: Failure, context: FailureContext, redact: Redact): RequestError {
  switch (failure.kind) {
    case 'service': {
      const { code, explanation } = failure;
      return new ServiceError({ ...failure, ...context, code: redact(code), explanation: redact(explanation) });
    }
    case 'malformed':
      return new MalformedResponseError({ ...failure, ...context, reason: redact(failure.reason) });
    case 'timeout':
      return new TimeoutError({ ...failure, ...context });
    case 'abort':
      return new AbortError({ ...failure, ...context });
    default: {
      const masked = { ...context, reason: redact(failure.reason), cause: redactCause(failure.cause, redact) };
      return failure.kind === 'network' ? new NetworkError({ ...failure, ...masked }) : new CredentialsError(masked);
    }
  }
}
