/** Input of a diff that cannot be used: one line that says what was found, what was expected, and where. */
export class DiffError extends Error {
  override readonly name = 'DiffError';
}
