/** One check of a suite: give it to any test runner. */
export interface SuiteCase {
  readonly name: string;
  /** Rejects with a SuiteError that says what differs. */
  run(): Promise<void>;
}

/** What a suite found to differ from the document. */
export class SuiteError extends Error {
  override readonly name = 'SuiteError';
}
