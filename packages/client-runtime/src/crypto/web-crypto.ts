import { bytesToHex, textToBytes } from '../encode/bytes.js';
import type { CryptoProvider } from './crypto-provider.js';

/** WebCrypto, for browsers, edge workers, and wherever `node:crypto` is missing. */
export const platformCrypto: CryptoProvider = {
  async sha256Hex(data) {
    return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', withOwnBuffer(data))));
  },
  async hmac(hash, key, data) {
    const imported = await crypto.subtle.importKey('raw', withOwnBuffer(key), { name: 'HMAC', hash }, false, ['sign']);
    return new Uint8Array(await crypto.subtle.sign('HMAC', imported, withOwnBuffer(data)));
  },
};

/** WebCrypto refuses memory that is shared between threads, so that it is copied. */
function withOwnBuffer(data: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = typeof data === 'string' ? textToBytes(data) : data;
  const { buffer, byteOffset, byteLength } = bytes;
  return buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : new Uint8Array(bytes);
}
