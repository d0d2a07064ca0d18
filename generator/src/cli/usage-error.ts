/** Bad usage or bad input: one line that says what was found, what was expected, where, and what to do. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
