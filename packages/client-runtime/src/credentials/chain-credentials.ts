import type { CredentialsProvider } from './credentials.js';
import { MissingCredentialsError } from './missing-credentials-error.js';

/**
 * Asks sources in turn, until one has credentials. Rejects with a MissingCredentialsError that tells what each source said, or with
 * the first error of another kind: a source that is there but broken is not passed over.
 */
export function chainCredentials(...sources: readonly CredentialsProvider[]): CredentialsProvider {
  return async () => {
    const reasons: string[] = [];
    for (const source of sources) {
      try {
        return await source();
      } catch (error) {
        if (!(error instanceof MissingCredentialsError)) throw error;
        reasons.push(error.message);
      }
    }
    throw new MissingCredentialsError(reasons.join(' ') || 'The chain of credential sources is empty.');
  };
}
