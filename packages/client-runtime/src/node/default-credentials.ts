import { chainCredentials } from '../credentials/chain-credentials.js';
import type { CredentialsProvider } from '../credentials/credentials.js';
import { environmentCredentials } from '../credentials/environment-credentials.js';
import { type ProfileOptions, profileCredentials } from './profile-credentials.js';

/** The environment variables, else the vendor's profile file: what the vendor's own tools look at. */
export function defaultCredentials(options: ProfileOptions = {}): CredentialsProvider {
  return chainCredentials(environmentCredentials(), profileCredentials(options));
}
