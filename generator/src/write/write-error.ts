/** Files that cannot be formatted, compared or written; its message is one clear line. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
}
