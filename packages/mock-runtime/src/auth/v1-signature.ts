import { createHmac } from 'node:crypto';
import type { FormPairs } from '../wire/form-pairs.js';

/** What a signature of version 1 covers. */
export interface V1Material {
  method: string;
  host: string;
  /** All parameters as decoded; a pair named Signature is left out. */
  pairs: FormPairs;
  /** HmacSHA256 only where the request names it; in all other cases HmacSHA1. */
  algorithm: 'HmacSHA1' | 'HmacSHA256';
  secretKey: string;
}

/** The signature original string (chapter "Signature", section 2.3). */
export function v1StringToSign({ method, host, pairs }: V1Material): string {
  const sorted = pairs
    .filter(([name]) => name !== 'Signature')
    .sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0))
    .map(([name, value]) => `${name}=${value}`);
  return `${method}${host}/?${sorted.join('&')}`;
}

/** The signature in Base64 (chapter "Signature", section 2.4). */
export function v1Signature(material: V1Material): string {
  const digest = material.algorithm === 'HmacSHA256' ? 'sha256' : 'sha1';
  return createHmac(digest, material.secretKey).update(v1StringToSign(material), 'utf8').digest('base64');
}
