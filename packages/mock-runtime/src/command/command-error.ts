/** A command line that cannot be followed; its message is one line that says what was found and what was expected. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
