import type { Credentials, CredentialsProvider } from './credentials.js';
import { SealedCredentials } from './sealed-credentials.js';

/** Temporary keys are replaced this long before they expire, or at half their life if that is shorter. */
const REFRESH_EARLY_MS = 300_000;

/** What may stand in a header. */
const HEADER_SAFE = /^[\x21-\x7e]+$/;

interface Cached {
  readonly credentials: Credentials;
  readonly expiresAt: number;
  readonly refreshAt: number;
}

/** Gives checked credentials, and asks their source again before they expire. */
export class CredentialStore {
  readonly #provider: CredentialsProvider;
  #cached: Cached | undefined;
  #pending: Promise<Credentials> | undefined;

  constructor(source: Credentials | CredentialsProvider) {
    this.#provider = typeof source === 'function' ? source : () => source;
  }

  /** `now` in milliseconds since 1970. Rejects with an Error whose message tells what is wrong, without the secrets. */
  async get(now: number): Promise<Credentials> {
    const cached = this.#cached;
    if (cached !== undefined && now < cached.refreshAt) return cached.credentials;
    this.#pending ??= this.#refresh(now).finally(() => {
      this.#pending = undefined;
    });
    try {
      return await this.#pending;
    } catch (error) {
      if (cached !== undefined && now < cached.expiresAt) return cached.credentials;
      throw error;
    }
  }

  /** Forgets cached credentials that the service has refused. */
  forget(): void {
    this.#cached = undefined;
  }

  async #refresh(now: number): Promise<Credentials> {
    const credentials = checkCredentials(await this.#provider());
    if (credentials.expiresAt !== undefined) {
      const expiresAt = Number(credentials.expiresAt);
      const life = expiresAt - now;
      if (!(life > 0)) throw new Error(`The credentials expired at ${new Date(expiresAt).toISOString()}; renew them.`);
      this.#cached = { credentials, expiresAt, refreshAt: expiresAt - Math.min(REFRESH_EARLY_MS, life / 2) };
    }
    return credentials;
  }
}

function checkCredentials(credentials: Credentials): Credentials {
  if (typeof credentials !== 'object' || credentials === null) {
    throw new Error(`The source of credentials gave ${credentials}; expected an object with secretId and secretKey.`);
  }
  const { secretId, secretKey, token, expiresAt } = credentials;
  checkText('secretId', secretId);
  checkText('secretKey', secretKey);
  if (token !== undefined) checkText('token', token);
  if (expiresAt !== undefined && Number.isNaN(Number(expiresAt))) {
    throw new Error('The expiresAt of the credentials is no time; expected milliseconds since 1970, or a Date.');
  }
  return new SealedCredentials(credentials);
}

function checkText(name: string, value: unknown): void {
  if (typeof value !== 'string' || value === '') {
    throw new Error(`The ${name} of the credentials is missing or empty; expected a text.`);
  }
  if (!HEADER_SAFE.test(value)) {
    throw new Error(
      `The ${name} of the credentials holds white space or characters beyond ASCII; was it copied whole and alone?`,
    );
  }
}
