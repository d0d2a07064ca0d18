import { createHmac, hash } from 'node:crypto';
import type { CryptoProvider, HashName } from './crypto-provider.js';

const NODE_NAMES: Record<HashName, string> = { 'SHA-1': 'sha1', 'SHA-256': 'sha256' };

/** `node:crypto`, whose digests need no trip to another thread. */
export const platformCrypto: CryptoProvider = {
  sha256Hex: (data) => hash('sha256', data, 'hex'),
  hmac: (name, key, data) => createHmac(NODE_NAMES[name], key).update(data).digest(),
};
