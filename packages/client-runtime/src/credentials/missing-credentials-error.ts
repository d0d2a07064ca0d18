/** A source of credentials has none: `chainCredentials` goes on to the next one. Any other error ends the chain. */
export class MissingCredentialsError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MissingCredentialsError';
  }
}
