import { type CredentialsProvider, chainCredentials, environmentCredentials } from '../index.js';
import { type ProfileOptions, profileCredentials } from './profile-credentials.js';

/** The environment variables, else the vendor's profile file: what the vendor's own tools look at. */
export function defaultCredentials(options: ProfileOptions = {}): CredentialsProvider {
  return chainCredentials(environmentCredentials(), profileCredentials(options));
}
