import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type CredentialsProvider, MissingCredentialsError, SealedCredentials } from '../index.js';
import { parseProfiles } from './parse-profiles.js';

/** Which profile of which file. */
export interface ProfileOptions {
  /** Default: "default". */
  readonly profile?: string | undefined;
  /** Default: `.tencentcloud/credentials` in the home directory, where the vendor's tools keep it. */
  readonly file?: string | undefined;
}

/**
 * Reads the vendor's profile file, on every attempt, so that a changed file needs no restart.
 *
 * Rejects with a MissingCredentialsError where the file or the profile is missing, and with an Error where the profile is incomplete
 * or the file cannot be read.
 */
export function profileCredentials({ profile = 'default', file }: ProfileOptions = {}): CredentialsProvider {
  return async () => {
    const path = file ?? join(homedir(), '.tencentcloud', 'credentials');
    const section = (await readProfiles(path)).get(profile);
    if (section === undefined) throw new MissingCredentialsError(`The file ${path} has no profile [${profile}].`);
    const secretId = section.get('secret_id');
    const secretKey = section.get('secret_key');
    if (!secretId || !secretKey) {
      throw new Error(`The profile [${profile}] of ${path} lacks ${secretId ? 'secret_key' : 'secret_id'}; add it.`);
    }
    return new SealedCredentials({ secretId, secretKey, token: section.get('token') || undefined });
  };
}

async function readProfiles(path: string): Promise<ReturnType<typeof parseProfiles>> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new MissingCredentialsError(`There is no file ${path}.`);
    throw new Error(`The file ${path} cannot be read (${String(code)}).`);
  }
  try {
    return parseProfiles(text);
  } catch (error) {
    throw new Error(`The file ${path} is no profile file: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
