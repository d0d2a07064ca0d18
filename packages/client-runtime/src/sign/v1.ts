import { platformCrypto } from '#crypto';
import type { CryptoProvider } from '../crypto/crypto-provider.js';
import { bytesToBase64 } from '../encode/bytes.js';
import type { FlatParameter } from '../encode/flatten-parameters.js';
import { sortParameters } from '../encode/sort-parameters.js';

/** Signature methods of the first version. */
export type V1Method = 'HmacSHA256' | 'HmacSHA1';

/**
 * The signature original string: method, host, path and the sorted parameters with their values as they are, not encoded.
 * `host` has its port unless that is the scheme's own. Follows "Signature", steps 2.1 to 2.3.
 */
export function v1StringToSign(method: 'POST' | 'GET', host: string, parameters: readonly FlatParameter[]): string {
  const request = sortParameters(parameters).map(([name, value]) => `${name}=${value}`);
  return `${method}${host}/?${request.join('&')}`;
}

/** The signature in base64, not yet percent-encoded. Follows "Signature", step 2.4. */
export async function v1Signature(
  method: V1Method,
  secretKey: string,
  stringToSign: string,
  crypto: CryptoProvider = platformCrypto,
): Promise<string> {
  const hash = method === 'HmacSHA256' ? 'SHA-256' : 'SHA-1';
  return bytesToBase64(await crypto.hmac(hash, secretKey, stringToSign));
}
