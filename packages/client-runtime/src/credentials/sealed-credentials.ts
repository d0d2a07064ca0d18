import type { Credentials } from './credentials.js';

/**
 * Credentials whose key and token stay out of JSON.stringify, spreads, console.log and debuggers' property lists, and are still
 * there for whoever reads `secretKey` and `token`.
 */
export class SealedCredentials implements Credentials {
  readonly secretId: string;
  readonly expiresAt: number | undefined;
  readonly #secretKey: string;
  readonly #token: string | undefined;

  constructor({ secretId, secretKey, token, expiresAt }: Credentials) {
    this.secretId = secretId;
    this.expiresAt = expiresAt === undefined ? undefined : Number(expiresAt);
    this.#secretKey = secretKey;
    this.#token = token;
  }

  get secretKey(): string {
    return this.#secretKey;
  }

  get token(): string | undefined {
    return this.#token;
  }
}
