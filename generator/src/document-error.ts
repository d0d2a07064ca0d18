/** A document that cannot be read at all: its message says what was found, what was expected, and where. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
}
