import type { Credentials } from '../credentials/credentials.js';
import { bytesToHex, textToBytes } from '../encode/bytes.js';
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

/** The signing key of the last day and service, which takes three of a signature's four HMACs to make. */
interface CachedKey {
  readonly id: string;
  readonly key: Promise<Uint8Array>;
}

/** A function that signs written content for each attempt of a call with TC3-HMAC-SHA256. */
export type Tc3Signer = (call: WireCall, content: Tc3Content) => (moment: WireMoment) => Promise<WireRequest>;

/** Makes a signer that keeps the signing key of the day. Follows "Signature v3" and "Common parameters for Signature Algorithm v3". */
export function tc3Signer(): Tc3Signer {
  let cached: CachedKey | undefined;

  function signingKey(call: WireCall, { secretKey }: Credentials, timestamp: number): Promise<Uint8Array> {
    const id = `${tc3CredentialScope(timestamp, call.service)}/${secretKey}`;
    if (cached?.id !== id) cached = { id, key: tc3SigningKey(secretKey, timestamp, call.service, call.crypto) };
    return cached.key;
  }

  return (call, content) => {
    const payloadHash = call.crypto.sha256(content.body ?? new Uint8Array());
    const signed = { 'content-type': content.contentType, host: call.host };

    return async ({ credentials, timestamp }) => {
      const canonical = tc3CanonicalRequest({
        method: content.method,
        query: content.query,
        headers: signed,
        payloadHash: bytesToHex(await payloadHash),
      });
      const canonicalHash = bytesToHex(await call.crypto.sha256(textToBytes(canonical)));
      const stringToSign = tc3StringToSign(timestamp, call.service, canonicalHash);
      const signature = await tc3Signature(await signingKey(call, credentials, timestamp), stringToSign, call.crypto);
      const headers: Record<string, string> = {
        Authorization: tc3Authorization({
          secretId: credentials.secretId,
          scope: tc3CredentialScope(timestamp, call.service),
          signedHeaders: tc3SignedHeaders(signed),
          signature,
        }),
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
