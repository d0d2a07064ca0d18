import { createHmac, hash } from 'node:crypto';

/** The algorithm's name, as it begins the Authorization header. */
export const TC3_ALGORITHM = 'TC3-HMAC-SHA256';

const TERMINATION = 'tc3_request';
const MAX_KEYS = 256;
const AUTHORIZATION =
  /^TC3-HMAC-SHA256 +Credential=([^/,]+)\/([^/,]+)\/([^/,]+)\/tc3_request *, *SignedHeaders=([^,\s]+) *, *Signature=([^,\s]+)$/;

/** The parts of an Authorization header of signature v3. */
export interface Tc3Authorization {
  secretId: string;
  /** "YYYY-MM-DD". */
  date: string;
  service: string;
  /** Lowercase names, in the order given. */
  signedHeaders: string[];
  signature: string;
}

/** What a TC3 signature covers. */
export interface Tc3Material {
  method: string;
  /** Without "?"; "" for POST. */
  query: string;
  /** Names and values of the signed headers, as sent. */
  headers: [name: string, value: string][];
  payload: Uint8Array | string;
  timestamp: string;
  date: string;
  service: string;
  secretKey: string;
}

/**
 * Reads `TC3-HMAC-SHA256 Credential=id/2020-01-01/service/tc3_request, SignedHeaders=content-type;host, Signature=…`.
 * Undefined where the header has another form.
 */
export function parseTc3Authorization(header: string): Tc3Authorization | undefined {
  const [, secretId, date, service, headers, signature] = AUTHORIZATION.exec(header) ?? [];
  return secretId && date && service && headers && signature
    ? { secretId, date, service, signedHeaders: headers.toLowerCase().split(';'), signature }
    : undefined;
}

/** The string whose hash is signed (chapter "Signature v3", step 1). The path is always "/". */
export function tc3CanonicalRequest({ method, query, headers, payload }: Tc3Material): string {
  let lines = '';
  let names = '';
  for (const [name, value] of headers) {
    lines += `${name}:${value.trim().toLowerCase()}\n`;
    names += names === '' ? name : `;${name}`;
  }
  return `${method}\n/\n${query}\n${lines}\n${names}\n${sha256(payload)}`;
}

/** The string to sign (chapter "Signature v3", step 2). */
export function tc3StringToSign(material: Tc3Material): string {
  const { timestamp, date, service } = material;
  return `${TC3_ALGORITHM}\n${timestamp}\n${date}/${service}/${TERMINATION}\n${sha256(tc3CanonicalRequest(material))}`;
}

/** The signature, in lowercase hexadecimal (chapter "Signature v3", step 3). */
export function tc3Signature(material: Tc3Material): string {
  return createHmac('sha256', signingKey(material)).update(tc3StringToSign(material)).digest('hex');
}

const signingKeys = new Map<string, Buffer>();

/** Derived keys hold for a day; keeping them saves three of four HMACs a request. */
function signingKey({ secretKey, date, service }: Tc3Material): Buffer {
  const name = `${date}/${service}/${secretKey}`;
  const known = signingKeys.get(name);
  if (known !== undefined) {
    return known;
  }
  const dateKey = hmac(`TC3${secretKey}`, date);
  const key = hmac(hmac(dateKey, service), TERMINATION);
  if (signingKeys.size >= MAX_KEYS) {
    signingKeys.clear();
  }
  signingKeys.set(name, key);
  return key;
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(data: Uint8Array | string): string {
  return hash('sha256', data, 'hex');
}
