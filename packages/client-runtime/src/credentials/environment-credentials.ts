import type { CredentialsProvider } from './credentials.js';
import { MissingCredentialsError } from './missing-credentials-error.js';
import { SealedCredentials } from './sealed-credentials.js';

const ID = 'TENCENTCLOUD_SECRET_ID';
const KEY = 'TENCENTCLOUD_SECRET_KEY';

/** The vendor's tools do not agree on a name. */
const TOKENS = ['TENCENTCLOUD_TOKEN', 'TENCENTCLOUD_SECURITY_TOKEN', 'TENCENTCLOUD_SESSION_TOKEN'];

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and TENCENTCLOUD_TOKEN from the environment, on every attempt.
 *
 * Rejects with a MissingCredentialsError where both keys are unset, and with an Error where only one is. Platforms without an
 * environment have no variables.
 */
export function environmentCredentials(environment?: Environment): CredentialsProvider {
  return () => {
    const variables = environment ?? globalThis.process?.env ?? {};
    const secretId = variables[ID];
    const secretKey = variables[KEY];
    if (secretId && secretKey) {
      const token = TOKENS.map((name) => variables[name]).find(Boolean);
      return new SealedCredentials({ secretId, secretKey, token });
    }
    if (!secretId && !secretKey) throw new MissingCredentialsError(`${ID} and ${KEY} are not set in the environment.`);
    const [set, unset] = secretId ? [ID, KEY] : [KEY, ID];
    throw new Error(`${set} is set in the environment, but ${unset} is not; set both or neither.`);
  };
}
