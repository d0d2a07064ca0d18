import type { Credentials } from '../credentials/credentials.js';

const MASK = '***';

/** Shorter secrets exist in tests only, and would tear other words apart. */
const SHORTEST_SECRET = 4;

/** A function that masks the given secrets wherever they stand in a text. */
export type Redact = (text: string) => string;

/** Masks the key and the token of credentials in texts that others wrote. */
export function redactSecrets(credentials: Credentials | undefined): Redact {
  return (text) => {
    let masked = text;
    for (const secret of [credentials?.secretKey, credentials?.token]) {
      if (secret !== undefined && secret.length >= SHORTEST_SECRET) masked = masked.replaceAll(secret, MASK);
    }
    return masked;
  };
}
