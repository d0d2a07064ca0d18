import { platformCrypto } from '#crypto';
import type { CryptoProvider } from '../crypto/crypto-provider.js';
import { bytesToHex } from '../encode/bytes.js';

/** Name of the algorithm, as it stands in the Authorization header. */
export const TC3_ALGORITHM = 'TC3-HMAC-SHA256';

/** What goes into a canonical request. */
export interface Tc3Request {
  readonly method: 'POST' | 'GET';
  /** Encoded query string without its question mark; "" for POST. */
  readonly query: string;
  /** Headers to sign, `content-type` and `host` at least; names in any case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Lowercase hexadecimal SHA-256 of the body, which is empty for GET. */
  readonly payloadHash: string;
}

/** Names of headers as they are signed: lowercase, sorted, joined by semicolons. Follows "Signature v3", step 1. */
export function tc3SignedHeaders(headers: Readonly<Record<string, string>>): string {
  return sortedHeaders(headers)
    .map(([name]) => name)
    .join(';');
}

/** The canonical request. Follows "Signature v3", step 1. */
export function tc3CanonicalRequest(request: Tc3Request): string {
  const headers = sortedHeaders(request.headers);
  const lines = headers.map(([name, value]) => `${name}:${value}\n`).join('');
  const names = headers.map(([name]) => name).join(';');
  return [request.method, '/', request.query, lines, names, request.payloadHash].join('\n');
}

/** The credential scope, whose date is the timestamp's in UTC: `2019-02-25/cvm/tc3_request`. Timestamp in seconds. */
export function tc3CredentialScope(timestamp: number, service: string): string {
  return `${new Date(timestamp * 1000).toISOString().slice(0, 10)}/${service}/tc3_request`;
}

/** The string to sign; `canonicalHash` is the hexadecimal SHA-256 of the canonical request. Follows "Signature v3", step 2. */
export function tc3StringToSign(timestamp: number, scope: string, canonicalHash: string): string {
  return [TC3_ALGORITHM, timestamp, scope, canonicalHash].join('\n');
}

/** The key that signs all requests of a credential scope, that is, of a day to a service. Follows "Signature v3", step 3.1. */
export async function tc3SigningKey(
  secretKey: string,
  scope: string,
  crypto: CryptoProvider = platformCrypto,
): Promise<Uint8Array> {
  const [date = '', service = '', terminator = ''] = scope.split('/');
  const secretDate = await crypto.hmac('SHA-256', `TC3${secretKey}`, date);
  const secretService = await crypto.hmac('SHA-256', secretDate, service);
  return crypto.hmac('SHA-256', secretService, terminator);
}

/** The signature, in lowercase hexadecimal. Follows "Signature v3", step 3.2. */
export async function tc3Signature(
  signingKey: Uint8Array,
  stringToSign: string,
  crypto: CryptoProvider = platformCrypto,
): Promise<string> {
  return bytesToHex(await crypto.hmac('SHA-256', signingKey, stringToSign));
}

/** What goes into an Authorization header. */
export interface Tc3Authorization {
  readonly secretId: string;
  readonly scope: string;
  readonly signedHeaders: string;
  readonly signature: string;
}

/** The Authorization header. Follows "Signature v3", step 4. */
export function tc3Authorization({ secretId, scope, signedHeaders, signature }: Tc3Authorization): string {
  return `${TC3_ALGORITHM} Credential=${secretId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

function sortedHeaders(headers: Readonly<Record<string, string>>): [name: string, value: string][] {
  return Object.entries(headers)
    .map(([name, value]): [string, string] => [name.toLowerCase(), value.trim()])
    .sort(([left], [right]) => (left < right ? -1 : 1));
}
