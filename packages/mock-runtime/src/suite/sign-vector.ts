import { createHash } from 'node:crypto';
import { tc3CanonicalRequest, tc3Signature, tc3StringToSign } from '../auth/tc3.js';
import { v1Signature, v1StringToSign } from '../auth/v1-signature.js';
import { decodeForm } from '../wire/form-pairs.js';
import type { DocumentedVector } from './suite-data.js';

/** Signs the inputs of a documented vector as the mock does when it verifies a request. */
export function signVector({ method, inputs }: DocumentedVector): { signature: string; steps: Record<string, string> } {
  const input = (name: string): string => (Object.hasOwn(inputs, name) ? (inputs[name] ?? '') : '');
  if (method === 'TC3-HMAC-SHA256') {
    const values = new Map([
      ['content-type', input('contentType')],
      ['host', input('host')],
      ['x-tc-action', input('action')],
    ]);
    const material = {
      method: input('method'),
      query: '',
      headers: input('signedHeaders')
        .split(';')
        .map((name): [string, string] => [name, values.get(name) ?? '']),
      payload: input('payload'),
      timestamp: input('timestamp'),
      date: input('date'),
      service: input('service'),
      secretKey: input('secretKey'),
    };
    const canonicalRequest = tc3CanonicalRequest(material);
    const hashedCanonicalRequest = createHash('sha256').update(canonicalRequest).digest('hex');
    const steps = { canonicalRequest, hashedCanonicalRequest, stringToSign: tc3StringToSign(material) };
    return { signature: tc3Signature(material), steps };
  }
  const material = {
    method: input('method'),
    host: input('host'),
    // The documented string holds values as they are, not encoded.
    pairs: decodeForm(input('requestString').split('&').map(encodePair).join('&')),
    algorithm: method,
    secretKey: input('secretKey'),
  };
  return { signature: v1Signature(material), steps: { stringToSign: v1StringToSign(material) } };
}

function encodePair(pair: string): string {
  const [name = '', ...value] = pair.split('=');
  return `${encodeURIComponent(name)}=${encodeURIComponent(value.join('='))}`;
}
