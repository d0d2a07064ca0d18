import type { Credentials, CredentialsProvider } from './credentials.js';

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
      if (!(life > 0)) throw new Error(`They expired at ${expiresAt}, and it is ${now}; renew them.`);
      this.#cached = { credentials, expiresAt, refreshAt: expiresAt - Math.min(REFRESH_EARLY_MS, life / 2) };
    }
    return credentials;
  }
}

/** The type checker does not see what comes from unset variables and from plain JavaScript. */
function checkCredentials(credentials: Credentials | null | undefined): Credentials {
  if (!credentials) throw new Error('There are none; set the option credentials.');
  for (const name of ['secretId', 'secretKey', 'token'] as const) {
    const text: unknown = credentials[name];
    if (name === 'token' && text === undefined) continue;
    if (typeof text !== 'string' || !HEADER_SAFE.test(text)) {
      const found = text === undefined || text === '' ? 'missing' : 'not plain text, or has white space around it';
      throw new Error(`The ${name} is ${found}; expected it in the option credentials, whole and alone.`);
    }
  }
  return credentials;
}
