import type { CredentialsProvider } from './credentials.js';
import { MissingCredentialsError } from './missing-credentials-error.js';
import { SealedCredentials } from './sealed-credentials.js';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and, for temporary keys, TENCENTCLOUD_TOKEN, on every attempt.
 *
 * Rejects with a MissingCredentialsError where both keys are unset, and with an Error where only one is. Platforms without an
 * environment have no variables.
 */
export function environmentCredentials(environment?: Environment): CredentialsProvider {
  return () => {
    const variables = environment ?? globalThis.process?.env ?? {};
    const [secretId, secretKey, token] = ['SECRET_ID', 'SECRET_KEY', 'TOKEN'].map(
      (name) => variables[`TENCENTCLOUD_${name}`],
    );
    if (secretId && secretKey) return new SealedCredentials({ secretId, secretKey, token: token || undefined });
    const reason = `of the environment variables TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY`;
    if (secretId || secretKey) throw new Error(`Only one ${reason} is set; set the other one too.`);
    throw new MissingCredentialsError(`None ${reason} is set.`);
  };
}
