/** A spec that breaks its schema: the message names the place, what was found, and what was expected. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
}
