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
  readonly #source: Credentials | CredentialsProvider;
  #cached: Cached | undefined;
  #pending: Promise<Credentials> | undefined;

  constructor(source: Credentials | CredentialsProvider) {
    this.#source = source;
  }

  /**
   * `now` in milliseconds since 1970. Answers at once where nothing must be asked for. Throws, or rejects with, an Error whose message
   * tells what is wrong, without the secrets.
   */
  get(now: number): Credentials | Promise<Credentials> {
    if (typeof this.#source !== 'function') return checkCredentials(this.#source, now);
    const cached = this.#cached;
    if (cached !== undefined && now < cached.refreshAt) return cached.credentials;
    this.#pending ??= this.#refresh(this.#source, now).finally(() => {
      this.#pending = undefined;
    });
    if (cached === undefined) return this.#pending;
    return this.#pending.catch((error: unknown) => {
      if (now < cached.expiresAt) return cached.credentials;
      throw error;
    });
  }

  /** Forgets cached credentials that the service has refused. */
  forget(): void {
    this.#cached = undefined;
  }

  async #refresh(provider: CredentialsProvider, now: number): Promise<Credentials> {
    const credentials = checkCredentials(await provider(), now);
    if (credentials.expiresAt !== undefined) {
      const expiresAt = Number(credentials.expiresAt);
      const refreshAt = expiresAt - Math.min(REFRESH_EARLY_MS, (expiresAt - now) / 2);
      this.#cached = { credentials, expiresAt, refreshAt };
    }
    return credentials;
  }
}

/** The type checker does not see what comes from unset variables and from plain JavaScript. */
function checkCredentials(credentials: Credentials | null | undefined, now: number): Credentials {
  if (!credentials) throw new Error('There are none; set the option credentials.');
  for (const name of ['secretId', 'secretKey', 'token'] as const) {
    const text: unknown = credentials[name];
    if (name === 'token' && text === undefined) continue;
    if (typeof text !== 'string' || !HEADER_SAFE.test(text)) {
      const found = text === undefined || text === '' ? 'missing' : 'not plain text, or has white space around it';
      throw new Error(`The ${name} is ${found}; expected it in the option credentials, whole and alone.`);
    }
  }
  const expiresAt = Number(credentials.expiresAt ?? Number.POSITIVE_INFINITY);
  if (expiresAt > now) return credentials;
  throw new Error(`They expired at ${expiresAt}, and it is ${now}; renew them.`);
}
