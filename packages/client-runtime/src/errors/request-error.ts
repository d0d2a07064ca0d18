/** What every error of a call tells. */
export interface RequestErrorDetails {
  /** Name of the action that was called. */
  readonly action: string;
  /** Requests that were sent, retries included; 0 where nothing was sent. */
  readonly attempts?: number | undefined;
  /** A later call with the same input may succeed. */
  readonly retryable?: boolean | undefined;
  /** The service's id of the request, for the vendor's support. */
  readonly requestId?: string | undefined;
  /** HTTP status of the last answer. */
  readonly status?: number | undefined;
  readonly cause?: unknown;
}

/** Common ancestor of the errors that a call rejects with. Its text and its fields never hold a secret. */
export abstract class RequestError extends Error {
  /** Name of the action that was called. */
  readonly action: string;
  /** Requests that were sent, retries included; 0 where nothing was sent. */
  readonly attempts: number;
  /** A later call with the same input may succeed. */
  readonly retryable: boolean;
  /** The service's id of the request; undefined where no answer came. */
  readonly requestId: string | undefined;
  /** HTTP status of the last answer; undefined where no answer came. */
  readonly status: number | undefined;

  constructor(message: string, details: RequestErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.action = details.action;
    this.attempts = details.attempts ?? 0;
    this.retryable = details.retryable ?? false;
    this.requestId = details.requestId;
    this.status = details.status;
  }
}
