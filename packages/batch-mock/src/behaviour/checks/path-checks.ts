import type { BehaviourContext } from '@specloom/mock-runtime';

type Context = BehaviourContext<unknown>;

/** "/mnt/disk/" on Linux, "C:\render\" or a drive such as "H:\" on Windows. */
const LOCAL_PATH = /^(?:\/|[A-Za-z]:[\\/])[^\0]*$/;
const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//;
/** The only storage that the document's examples name. */
const REMOTE_PATH = /^cos:\/\/[A-Za-z0-9][A-Za-z0-9.-]*(?:\/[^\0]*)?$/;

/** Fails with `InvalidParameterValue.LocalPath`. Empty paths count as not given. */
export function requireLocalPath({ fail }: Context, what: string, path: string | undefined): void {
  if (path !== undefined && path !== '' && !LOCAL_PATH.test(path)) {
    const expected = 'expected an absolute path such as "/mnt/disk/" or "C:\\disk\\"';
    fail('InvalidParameterValue.LocalPath', `The ${what} is ${shown(path)}: ${expected}.`);
  }
}

/**
 * Fails with `InvalidParameterValue.RemoteStorageSchemeType` for storage other than COS, else with
 * `InvalidParameterValue.RemoteStoragePath`. Empty paths count as not given.
 */
export function requireRemotePath({ fail }: Context, what: string, path: string | undefined): void {
  if (path === undefined || path === '' || REMOTE_PATH.test(path)) {
    return;
  }
  const scheme = SCHEME.exec(path)?.[1];
  if (scheme !== undefined && scheme !== 'cos') {
    const message = `The ${what} is ${shown(path)}: expected storage of the type "cos".`;
    fail('InvalidParameterValue.RemoteStorageSchemeType', message);
  }
  const expected = 'expected "cos://", a bucket\'s host, and a path';
  fail('InvalidParameterValue.RemoteStoragePath', `The ${what} is ${shown(path)}: ${expected}.`);
}

function shown(path: string): string {
  return JSON.stringify(path.slice(0, 80));
}
