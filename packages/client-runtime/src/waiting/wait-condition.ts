import type { ServiceError } from '../errors/service-error.js';

/** One look at the thing that is waited for: an output, or an error of the service. */
export type WaitOutcome<Output, Code extends string = string> =
  | { readonly output: Output; readonly error?: undefined }
  | { readonly error: ServiceError<Code | (string & {})>; readonly output?: undefined };

/** What a look tells. */
export type WaitVerdict<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'wait' }
  | { readonly kind: 'failed'; readonly state: string };

/** Judges looks at a thing. */
export interface WaitCondition<Output, Code extends string, Result> {
  /** What is waited for, for messages. */
  readonly wanted: string;
  /** Undefined lets an error of the service end the wait, and an output go on with it. */
  judge(outcome: WaitOutcome<Output, Code>): WaitVerdict<Result> | undefined;
}

/** States that end a wait. */
export interface WaitStates {
  /** What is waited for. */
  readonly done: readonly string[];
  /** States that those never follow. */
  readonly failed?: readonly string[] | undefined;
}

/** Waits until a state is reached; the result is the output that shows it. */
export function untilState<Output>(
  read: (output: Output) => string | null | undefined,
  { done, failed = [] }: WaitStates,
): WaitCondition<Output, string, Output> {
  return {
    wanted: done.join(' or '),
    judge({ output, error }) {
      if (error !== undefined) return undefined;
      const state = read(output) ?? '';
      if (done.includes(state)) return { kind: 'done', result: output };
      return failed.includes(state) ? { kind: 'failed', state } : undefined;
    },
  };
}

/** Waits until the service says with one of the given codes that the thing is gone; there is no result. */
export function untilGone<Code extends string>(
  ...codes: readonly [Code, ...Code[]]
): WaitCondition<unknown, Code, undefined> {
  const gone: readonly string[] = codes;
  return {
    wanted: codes.join(' or '),
    judge: ({ error }) =>
      error !== undefined && gone.includes(error.code) ? { kind: 'done', result: undefined } : undefined,
  };
}
