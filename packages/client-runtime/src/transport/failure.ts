import type { ResponseHeaders } from './fetch.js';

/** What is known of an answer before its body is understood. */
export interface Answer {
  readonly status: number;
  readonly headers: ResponseHeaders;
}

/** How an attempt failed, as plain data; `failureToError` makes it an error for the caller. */
export type Failure =
  | {
      readonly kind: 'service';
      readonly code: string;
      readonly explanation: string;
      readonly requestId: string | undefined;
      readonly answer: Answer;
    }
  | {
      readonly kind: 'malformed';
      readonly reason: string;
      readonly requestId: string | undefined;
      readonly answer: Answer;
    }
  | {
      readonly kind: 'network';
      readonly reason: string;
      readonly delivery: 'impossible' | 'possible';
      readonly cause: unknown;
    }
  | { readonly kind: 'timeout' | 'deadline'; readonly milliseconds: number }
  | { readonly kind: 'abort'; readonly cause: unknown }
  | { readonly kind: 'credentials'; readonly reason: string; readonly cause: unknown };

/** An output, and the answer that it came in. */
export interface Success {
  readonly kind: 'success';
  readonly output: Readonly<Record<string, unknown>>;
  readonly requestId: string;
  readonly answer: Answer;
}

/** How an attempt ended. */
export type Outcome = Success | Failure;
