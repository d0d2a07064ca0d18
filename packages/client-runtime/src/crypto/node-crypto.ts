import type { CryptoProvider, HashName } from './crypto-provider.js';

const NODE_NAMES: Record<HashName, string> = { 'SHA-1': 'sha1', 'SHA-256': 'sha256' };

let loaded: typeof import('node:crypto') | undefined;

/** Loaded on demand: a program that never calls does not pay for it. */
function nodeCrypto(): typeof import('node:crypto') {
  loaded ??= process.getBuiltinModule('node:crypto');
  return loaded;
}

/** `node:crypto`, whose digests need no trip to another thread. */
export const platformCrypto: CryptoProvider = {
  sha256Hex: (data) => nodeCrypto().hash('sha256', data, 'hex'),
  hmac: (name, key, data) => nodeCrypto().createHmac(NODE_NAMES[name], key).update(data).digest(),
};
