import { createHash, createHmac } from 'node:crypto';
import type { SignatureVector } from '@specloom/spec';
import type { LintRule, Report } from '../lint-rule.js';
import { quote } from '../quote.js';

/** A worked example of a signature that does not come out. */
export const signatureVector: LintRule = {
  id: 'signature-vector',
  severity: 'error',
  finds: 'signature examples that do not verify',
  check: ({ spec }) =>
    spec.protocol.vectors.flatMap((vector, index): Report[] => {
      const wrong = verify(vector);
      if (wrong === null) return [];
      return [
        {
          path: `protocol.vectors.${index}`,
          message: `The ${vector.method} example does not verify: ${wrong}`,
          origins: [vector.origin],
        },
      ];
    }),
};

function verify(vector: SignatureVector): string | null {
  return vector.method === 'TC3-HMAC-SHA256' ? verifyV3(vector) : verifyV1(vector);
}

function verifyV3({ inputs, steps, signature }: SignatureVector): string | null {
  const { canonicalRequest, stringToSign } = steps;
  const { payload, secretKey = '', date = '', service = '' } = inputs;
  if (canonicalRequest !== undefined && payload !== undefined) {
    const hash = sha256(payload);
    if (!canonicalRequest.endsWith(hash))
      return `the canonical request does not end with ${hash}, the hash of the payload`;
  }
  if (stringToSign === undefined) return null;
  if (canonicalRequest !== undefined) {
    const hash = sha256(canonicalRequest);
    if (!stringToSign.endsWith(hash))
      return `the string to sign does not end with ${hash}, the hash of the canonical request`;
  }
  const key = hmac('sha256', hmac('sha256', hmac('sha256', `TC3${secretKey}`, date), service), 'tc3_request');
  const computed = hmac('sha256', key, stringToSign).toString('hex');
  return computed === signature ? null : `its keys and its string to sign give ${computed}, not ${quote(signature)}`;
}

function verifyV1({ method, inputs, steps, signature }: SignatureVector): string | null {
  const { stringToSign } = steps;
  if (stringToSign === undefined) return null;
  const hash = method === 'HmacSHA256' ? 'sha256' : 'sha1';
  const computed = hmac(hash, inputs.secretKey ?? '', stringToSign).toString('base64');
  return computed === signature ? null : `its keys and its string to sign give ${computed}, not ${quote(signature)}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(hash: string, key: string | Buffer, text: string): Buffer {
  return createHmac(hash, key).update(text).digest();
}
