import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { chainCredentials } from './chain-credentials.js';
import { CredentialStore } from './credential-store.js';
import type { Credentials, CredentialsProvider } from './credentials.js';
import { environmentCredentials } from './environment-credentials.js';
import { MissingCredentialsError } from './missing-credentials-error.js';
import { SealedCredentials } from './sealed-credentials.js';

const keys = { secretId: 'AKIDexample', secretKey: 'secret-key-of-tests' };

/** A source that gives what is listed, by turns, and counts. */
function source(...results: readonly (Credentials | Error)[]): { provider: CredentialsProvider; calls: () => number } {
  let calls = 0;
  return {
    calls: () => calls,
    provider: async () => {
      const result = results[Math.min(calls, results.length - 1)];
      calls += 1;
      if (result === undefined || result instanceof Error) throw result;
      return result;
    },
  };
}

describe('environmentCredentials', () => {
  it('reads keys and token', async () => {
    const environment = {
      TENCENTCLOUD_SECRET_ID: keys.secretId,
      TENCENTCLOUD_SECRET_KEY: keys.secretKey,
      TENCENTCLOUD_TOKEN: 'token-of-tests',
    };
    const { secretId, secretKey, token } = await environmentCredentials(environment)();
    expect({ secretId, secretKey, token }).toEqual({ ...keys, token: 'token-of-tests' });
  });

  it('takes an empty token for none', async () => {
    const environment = { TENCENTCLOUD_SECRET_ID: 'i', TENCENTCLOUD_SECRET_KEY: 'k', TENCENTCLOUD_TOKEN: '' };
    expect((await environmentCredentials(environment)()).token).toBeUndefined();
  });

  it.each([{}, { TENCENTCLOUD_SECRET_ID: '', TENCENTCLOUD_SECRET_KEY: '' }])(
    'misses both keys in %j',
    async (environment) => {
      await expect(async () => environmentCredentials(environment)()).rejects.toThrow(MissingCredentialsError);
    },
  );

  it.each([{ TENCENTCLOUD_SECRET_ID: 'i' }, { TENCENTCLOUD_SECRET_KEY: 'k' }])('refuses %j', async (environment) => {
    const given = async (): Promise<unknown> => environmentCredentials(environment)();
    await expect(given).rejects.toThrow('Only one of the environment variables');
    await expect(given).rejects.not.toThrow(MissingCredentialsError);
  });
});

describe('chainCredentials', () => {
  it('takes the first source that has some', async () => {
    const last = source(keys);
    const chain = chainCredentials(
      source(new MissingCredentialsError('Nothing here.')).provider,
      () => keys,
      last.provider,
    );
    expect(await chain()).toBe(keys);
    expect(last.calls()).toBe(0);
  });

  it('tells what each source said', async () => {
    const missing = (text: string): CredentialsProvider => source(new MissingCredentialsError(text)).provider;
    await expect(chainCredentials(missing('No variables.'), missing('No file.'))()).rejects.toThrow(
      'No variables. No file.',
    );
    await expect(chainCredentials()()).rejects.toThrow('The chain of credential sources is empty.');
  });

  it('does not pass over a broken source', async () => {
    const chain = chainCredentials(source(new Error('broken')).provider, () => keys);
    await expect(chain()).rejects.toThrow('broken');
  });
});

describe('CredentialStore', () => {
  it('asks a source without expiry each time', async () => {
    const { provider, calls } = source(keys);
    const store = new CredentialStore(provider);
    await store.get(0);
    await store.get(1);
    expect(calls()).toBe(2);
  });

  const MINUTE = 60_000;
  const refreshes: [name: string, lifeMs: number, atMs: number, calls: number][] = [
    ['an hour to live', 60 * MINUTE, 54 * MINUTE, 1],
    ['five minutes left of an hour', 60 * MINUTE, 55 * MINUTE, 2],
    ['less than half of two minutes left', 2 * MINUTE, MINUTE, 2],
    ['more than half of two minutes left', 2 * MINUTE, MINUTE - 1, 1],
  ];
  it.each(refreshes)('with %s', async (_name, lifeMs, atMs, wanted) => {
    const { provider, calls } = source({ ...keys, expiresAt: lifeMs }, { ...keys, expiresAt: new Date(10 * lifeMs) });
    const store = new CredentialStore(provider);
    await store.get(0);
    await store.get(atMs);
    expect(calls()).toBe(wanted);
  });

  it('keeps keys that still work when their source fails', async () => {
    const store = new CredentialStore(source({ ...keys, expiresAt: 1000 }, new Error('down')).provider);
    await store.get(0);
    expect((await store.get(999)).secretId).toBe(keys.secretId);
    await expect(store.get(1000)).rejects.toThrow('down');
  });

  it('asks once for calls at the same time', async () => {
    const { provider, calls } = source({ ...keys, expiresAt: 1000 });
    const store = new CredentialStore(provider);
    await Promise.all([store.get(0), store.get(0), store.get(0)]);
    expect(calls()).toBe(1);
  });

  it('asks again after it was told to forget', async () => {
    const { provider, calls } = source({ ...keys, expiresAt: 1e9 });
    const store = new CredentialStore(provider);
    await store.get(0);
    store.forget();
    await store.get(0);
    expect(calls()).toBe(2);
  });

  const refused: [name: string, given: unknown, message: string][] = [
    ['undefined', undefined, 'There are none'],
    ['null', null, 'There are none'],
    ['no key', { secretId: 'i' }, 'The secretKey is missing'],
    ['an empty key', { secretId: 'i', secretKey: '' }, 'The secretKey is missing'],
    ['a key with a line break', { secretId: 'i', secretKey: 'k\n' }, 'The secretKey is not plain text'],
    ['an id with a comma and a space', { secretId: 'i, x', secretKey: 'k' }, 'The secretId is not plain text'],
    ['a number', { secretId: 1, secretKey: 'k' }, 'The secretId is not plain text'],
    ['an empty token', { ...keys, token: '' }, 'The token is missing'],
    ['expired keys', { ...keys, expiresAt: 5 }, 'They expired at 5, and it is 5'],
    ['an expiry that is no time', { ...keys, expiresAt: Number.NaN }, 'They expired at NaN'],
  ];
  it.each(refused)('refuses %s', async (_name, given, message) => {
    // What comes from outside of the type checker's reach.
    const store = new CredentialStore(() => given as Credentials);
    await expect(store.get(5)).rejects.toThrow(message);
    await expect(store.get(5)).rejects.not.toThrow('secret-key-of-tests');
  });

  it('turns a source that throws at once into a rejection', async () => {
    const store = new CredentialStore(() => {
      throw new Error('thrown');
    });
    await expect(store.get(0)).rejects.toThrow('thrown');
  });
});

describe('SealedCredentials', () => {
  const sealed = new SealedCredentials({ ...keys, token: 'token-of-tests', expiresAt: new Date(7) });

  it('gives secrets to whoever asks', () => {
    const { secretId, secretKey, token, expiresAt } = sealed;
    expect({ secretId, secretKey, token, expiresAt }).toEqual({ ...keys, token: 'token-of-tests', expiresAt: 7 });
  });

  const views: [name: string, text: string][] = [
    ['JSON.stringify', JSON.stringify(sealed)],
    ['util.inspect', inspect(sealed, { showHidden: true, depth: 9 })],
    ['a spread', JSON.stringify({ ...sealed })],
    ['a text', String(sealed)],
  ];
  it.each(views)('hides them from %s', (_name, text) => {
    expect(text).not.toMatch(/secret-key-of-tests|token-of-tests/);
  });
});
