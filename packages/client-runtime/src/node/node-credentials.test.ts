import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MissingCredentialsError } from '../credentials/missing-credentials-error.js';
import { defaultCredentials } from './default-credentials.js';
import { parseProfiles } from './parse-profiles.js';
import { profileCredentials } from './profile-credentials.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'client-runtime-'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function profileFile(text: string): Promise<string> {
  const file = join(folder, 'credentials');
  await writeFile(file, text);
  return file;
}

describe('profileCredentials', () => {
  it('reads a named profile', async () => {
    const file = await profileFile(
      '[default]\nsecret_id = a\nsecret_key = b\n\n[work]\nsecret_id=c\nsecret_key=d==\ntoken = e\n',
    );
    const { secretId, secretKey, token } = await profileCredentials({ file, profile: 'work' })();
    expect({ secretId, secretKey, token }).toEqual({ secretId: 'c', secretKey: 'd==', token: 'e' });
  });

  it('reads the default profile of the home directory', async () => {
    vi.stubEnv('HOME', folder);
    vi.stubEnv('USERPROFILE', folder);
    await mkdir(join(folder, '.tencentcloud'));
    await writeFile(join(folder, '.tencentcloud', 'credentials'), '[default]\nsecret_id = a\nsecret_key = b\n');
    expect(await profileCredentials()()).toMatchObject({ secretId: 'a' });
  });

  it('sees changes of the file', async () => {
    const file = await profileFile('[default]\nsecret_id = a\nsecret_key = b\n');
    const provider = profileCredentials({ file });
    await provider();
    await profileFile('[default]\nsecret_id = changed\nsecret_key = b\n');
    expect(await provider()).toMatchObject({ secretId: 'changed' });
  });

  it('misses a file and a profile', async () => {
    await expect(profileCredentials({ file: join(folder, 'none') })()).rejects.toThrow(MissingCredentialsError);
    const file = await profileFile('[other]\nsecret_id = a\nsecret_key = b\n');
    await expect(profileCredentials({ file })()).rejects.toThrow('has no profile [default]');
    await expect(profileCredentials({ file })()).rejects.toThrow(MissingCredentialsError);
  });

  const broken: [name: string, text: string, message: string][] = [
    ['a profile without a key', '[default]\nsecret_id = a\n', 'lacks secret_key; add it'],
    ['a profile without an id', '[default]\nsecret_key = hush\n', 'lacks secret_id; add it'],
    ['a line that is neither', '[default]\nhush\n', 'line 2 is neither'],
    ['an entry before any profile', 'secret_key = hush\n', 'line 1 is neither'],
  ];
  it.each(broken)('refuses %s, without telling its text', async (_name, text, message) => {
    const file = await profileFile(text);
    const given = profileCredentials({ file });
    await expect(given()).rejects.toThrow(message);
    await expect(given()).rejects.not.toThrow(/hush/);
    await expect(given()).rejects.not.toThrow(MissingCredentialsError);
  });

  it('refuses a folder', async () => {
    await expect(profileCredentials({ file: folder })()).rejects.toThrow('cannot be read (EISDIR)');
  });
});

describe('defaultCredentials', () => {
  it('prefers the environment', async () => {
    const file = await profileFile('[default]\nsecret_id = a\nsecret_key = b\n');
    vi.stubEnv('TENCENTCLOUD_SECRET_ID', 'env');
    vi.stubEnv('TENCENTCLOUD_SECRET_KEY', 'key');
    expect(await defaultCredentials({ file })()).toMatchObject({ secretId: 'env' });
    vi.stubEnv('TENCENTCLOUD_SECRET_ID', '');
    vi.stubEnv('TENCENTCLOUD_SECRET_KEY', '');
    expect(await defaultCredentials({ file })()).toMatchObject({ secretId: 'a' });
  });
});

describe('parseProfiles', () => {
  it('skips comments, blank lines, a byte order mark and carriage returns', () => {
    const profiles = parseProfiles('\uFEFF# comment\r\n; another\r\n\r\n[ a ]\r\nx =  1 \r\ny=\r\n[a]\r\nz = [2]\r\n');
    expect([...(profiles.get('a') ?? [])]).toEqual([
      ['x', '1'],
      ['y', ''],
      ['z', '[2]'],
    ]);
  });
});
