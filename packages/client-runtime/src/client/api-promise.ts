import type { ApiResponse } from './api-response.js';

/** The promise of an action's output; `withResponse()` tells how it came as well. */
export class ApiPromise<Output> implements Promise<Output> {
  readonly [Symbol.toStringTag] = 'ApiPromise';
  readonly #response: Promise<ApiResponse<Output>>;

  constructor(response: Promise<ApiResponse<Output>>) {
    this.#response = response;
  }

  /** The output with status, headers, request id, attempts and timing. Rejects as the promise itself does. */
  withResponse(): Promise<ApiResponse<Output>> {
    return this.#response;
  }

  // One promise is kept and the others are derived on demand: a second one that nobody looks at would make its rejection unhandled.
  /** As of every promise. */
  // biome-ignore lint/suspicious/noThenProperty: being a promise is the point of this class.
  then<Result1 = Output, Result2 = never>(
    onFulfilled?: ((value: Output) => Result1 | PromiseLike<Result1>) | null,
    onRejected?: ((reason: unknown) => Result2 | PromiseLike<Result2>) | null,
  ): Promise<Result1 | Result2> {
    return this.#response.then((response) => response.data).then(onFulfilled, onRejected);
  }

  /** As of every promise. */
  catch<Result = never>(
    onRejected?: ((reason: unknown) => Result | PromiseLike<Result>) | null,
  ): Promise<Output | Result> {
    return this.then(null, onRejected);
  }

  /** As of every promise. */
  finally(onFinally?: (() => void) | null): Promise<Output> {
    return this.then().finally(onFinally);
  }
}
