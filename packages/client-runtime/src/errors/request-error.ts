/** What every error of a call tells. */
export interface RequestErrorDetails {
  /** Name of the action that was called. */
  readonly action: string;
  /** Requests that were sent, retries included; 0 where nothing was sent. */
  readonly attempts?: number | undefined;
  /** Repeating the call is harmless, and may succeed. */
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
  /** Repeating the call is harmless, and may succeed: the trouble is a passing one, and the action had no effect or is idempotent. */
  readonly retryable: boolean;
  /** The service's id of the request; undefined where no answer came. */
  readonly requestId: string | undefined;
  /** HTTP status of the last answer; undefined where no answer came. */
  readonly status: number | undefined;

  constructor(name: string, message: string, details: RequestErrorDetails) {
    const { action, attempts = 0, retryable = false, requestId, status, cause } = details;
    const notes = [];
    if (status !== undefined) notes.push(`HTTP ${status}`, `request id ${requestId ?? 'unknown'}`);
    if (attempts > 0) notes.push(`attempt ${attempts}`);
    super(
      `${action} ${message}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`,
      cause === undefined ? {} : { cause },
    );
    this.name = name;
    this.action = action;
    this.attempts = attempts;
    this.retryable = retryable;
    this.requestId = requestId;
    this.status = status;
  }
}
