import { createHash, createHmac } from 'node:crypto';

/**
 * Signing, written anew from the documentation for the tests, so that the runtime is not checked against itself.
 */
export interface SignedCall {
  action: string;
  params?: Record<string, unknown>;
  version?: string;
  region?: string;
  /** Seconds since 1970; default: now. */
  timestamp?: number;
  secretId?: string;
  secretKey?: string;
  token?: string;
  service?: string;
  /** What is signed as the host; default: that of the URL. */
  signedHost?: string;
  contentType?: string;
  /** The body as sent, in place of the parameters as JSON. */
  body?: string | Uint8Array<ArrayBuffer>;
}

const DEFAULTS = { version: '2021-05-06', secretId: 'AKIDEXAMPLE', secretKey: 'SECRETEXAMPLE', service: 'gadget' };

/** A request by POST that is signed by TC3-HMAC-SHA256. */
export function signedPost(url: string, call: SignedCall): Request {
  const { contentType = 'application/json', body = JSON.stringify(call.params ?? {}) } = call;
  const headers = tc3Headers('POST', url, '', body, contentType, call);
  return new Request(url, { method: 'POST', headers, body });
}

/** A request by GET that is signed by TC3-HMAC-SHA256; `query` is encoded already. */
export function signedGet(url: string, query: string, call: SignedCall): Request {
  const headers = tc3Headers('GET', url, query, '', 'application/x-www-form-urlencoded', call);
  return new Request(`${url}/?${query}`, { headers });
}

/** Headers of a TC3 request, Authorization included. */
export function tc3Headers(
  method: string,
  url: string,
  query: string,
  body: string | Uint8Array,
  contentType: string,
  call: SignedCall,
): Record<string, string> {
  const { version, secretId, secretKey, service } = { ...DEFAULTS, ...call };
  const timestamp = call.timestamp ?? Math.floor(Date.now() / 1000);
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const host = call.signedHost ?? new URL(url).host;
  const sha = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
  const mac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const canonical = [
    method,
    '/',
    query,
    `content-type:${contentType.toLowerCase()}`,
    `host:${host.toLowerCase()}`,
    '',
    'content-type;host',
    sha(body),
  ].join('\n');
  const scope = `${date}/${service}/tc3_request`;
  const toSign = ['TC3-HMAC-SHA256', String(timestamp), scope, sha(canonical)].join('\n');
  const key = mac(mac(mac(`TC3${secretKey}`, date), service), 'tc3_request');
  const signature = mac(key, toSign).toString('hex');
  return {
    authorization: `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`,
    'content-type': contentType,
    'x-tc-action': call.action,
    'x-tc-version': version,
    'x-tc-timestamp': String(timestamp),
    ...(call.region === undefined ? {} : { 'x-tc-region': call.region }),
    ...(call.token === undefined ? {} : { 'x-tc-token': call.token }),
  };
}

/** Flat parameters of version 1 with their signature, encoded as a form. */
export function signedForm(
  method: string,
  host: string,
  flat: Record<string, string>,
  { secretKey = DEFAULTS.secretKey, algorithm = 'HmacSHA256' as 'HmacSHA256' | 'HmacSHA1' | undefined } = {},
): string {
  const all: Record<string, string> = {
    Version: DEFAULTS.version,
    SecretId: DEFAULTS.secretId,
    Nonce: '4711',
    Timestamp: String(Math.floor(Date.now() / 1000)),
    ...(algorithm === undefined ? {} : { SignatureMethod: algorithm }),
    ...flat,
  };
  const text = Object.keys(all)
    .sort()
    .map((name) => `${name}=${all[name]}`)
    .join('&');
  const hash = algorithm === 'HmacSHA256' ? 'sha256' : 'sha1';
  const signature = createHmac(hash, secretKey).update(`${method}${host}/?${text}`).digest('base64');
  return Object.entries({ ...all, Signature: signature })
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}
