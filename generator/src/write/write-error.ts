/** A file that cannot be written; the message is for people. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}
