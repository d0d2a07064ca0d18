import type { Reason } from './code-table.js';

/** A request that the mock turns down: why, what it concerns, and the message for the client. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /**
   * @param reason row of the code table.
   * @param message one sentence: what was found, what was expected.
   * @param fields names of the parameters that it concerns, for codes that are named after one.
   */
  constructor(
    readonly reason: Reason,
    message: string,
    readonly fields: readonly string[] = [],
  ) {
    super(message);
  }
}

/** A documented error that a behaviour or a fault ends a request with. */
export class Failure extends Error {
  override readonly name = 'Failure';

  /** @param message undefined: the code's documented description. */
  constructor(
    readonly code: string,
    readonly text?: string,
  ) {
    super(text ?? code);
  }
}
