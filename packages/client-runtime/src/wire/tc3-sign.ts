import {
  tc3Authorization,
  tc3CanonicalRequest,
  tc3CredentialScope,
  tc3Signature,
  tc3SignedHeaders,
  tc3SigningKey,
  tc3StringToSign,
} from '../sign/tc3.js';
import type { WireCall, WireMoment, WireRequest } from './wire.js';

/** What a TC3 form has written before it is signed. */
export interface Tc3Content {
  readonly method: 'POST' | 'GET';
  /** Exactly as it is sent, parameters included. */
  readonly contentType: string;
  readonly query: string;
  readonly body?: Uint8Array<ArrayBuffer> | undefined;
}

/** What stays the same for all requests of a day to a service, and takes three of a signature's four HMACs to make. */
interface DayKey {
  readonly day: number;
  readonly service: string;
  readonly secretKey: string;
  readonly scope: string;
  readonly signingKey: Promise<Uint8Array>;
}

const DAY_SECONDS = 86_400;

/** A function that signs written content for each attempt of a call with TC3-HMAC-SHA256. */
export type Tc3Signer = (call: WireCall, content: Tc3Content) => (moment: WireMoment) => Promise<WireRequest>;

/** Makes a signer that keeps the signing key of the day. Follows "Signature v3" and "Common parameters for Signature Algorithm v3". */
export function tc3Signer(): Tc3Signer {
  let last: DayKey | undefined;

  function dayKey({ service, crypto }: WireCall, secretKey: string, timestamp: number): DayKey {
    const day = Math.floor(timestamp / DAY_SECONDS);
    if (last?.day === day && last.service === service && last.secretKey === secretKey) return last;
    const scope = tc3CredentialScope(timestamp, service);
    last = { day, service, secretKey, scope, signingKey: tc3SigningKey(secretKey, scope, crypto) };
    return last;
  }

  return (call, content) => {
    const payloadHash = call.crypto.sha256Hex(content.body ?? '');
    const signed = { 'content-type': content.contentType, host: call.host };
    const signedHeaders = tc3SignedHeaders(signed);

    return async ({ credentials, timestamp }) => {
      const { secretId, secretKey } = credentials;
      const { scope, signingKey } = dayKey(call, secretKey, timestamp);
      const canonical = tc3CanonicalRequest({
        method: content.method,
        query: content.query,
        headers: signed,
        payloadHash: await payloadHash,
      });
      const canonicalHash = await call.crypto.sha256Hex(canonical);
      const stringToSign = tc3StringToSign(timestamp, scope, canonicalHash);
      const signature = await tc3Signature(await signingKey, stringToSign, call.crypto);
      const headers: Record<string, string> = {
        Authorization: tc3Authorization({ secretId, scope, signedHeaders, signature }),
        'Content-Type': content.contentType,
        'X-TC-Action': call.action,
        'X-TC-Timestamp': String(timestamp),
        'X-TC-Version': call.version,
      };
      if (call.region !== undefined) headers['X-TC-Region'] = call.region;
      if (call.language !== undefined) headers['X-TC-Language'] = call.language;
      if (credentials.token !== undefined) headers['X-TC-Token'] = credentials.token;
      return { query: content.query, headers, body: content.body };
    };
  };
}
