import { sha256Hex } from '../sign/sha256-hex.js';
import { tc3CanonicalRequest, tc3CredentialScope, tc3Signature, tc3SigningKey, tc3StringToSign } from '../sign/tc3.js';
import { type V1Method, v1Signature, v1StringToSign } from '../sign/v1.js';

/** A worked signature of a document: its method and what goes in, by name. */
export interface VectorInputs {
  readonly method: 'TC3-HMAC-SHA256' | V1Method;
  readonly inputs: Readonly<Record<string, string>>;
}

/** A signature and the intermediate strings that lead to it, by name. */
export interface SignedVector {
  readonly signature: string;
  readonly steps: Record<string, string>;
}

/** Signs what a document's worked example starts from, as a client signs its requests. Follows "Signature v3" and "Signature". */
export async function signVector({ method, inputs }: VectorInputs): Promise<SignedVector> {
  const input = (name: string): string => (Object.hasOwn(inputs, name) ? (inputs[name] ?? '') : '');
  const verb = input('method') === 'GET' ? 'GET' : 'POST';
  if (method !== 'TC3-HMAC-SHA256') {
    const parameters = input('requestString')
      .split('&')
      .map((pair): [string, string] => {
        const [name = '', ...value] = pair.split('=');
        return [name, value.join('=')];
      });
    const stringToSign = v1StringToSign(verb, input('host'), parameters);
    return {
      signature: await v1Signature(method, input('secretKey'), stringToSign),
      steps: { stringToSign },
    };
  }
  const timestamp = Number(input('timestamp'));
  const values = { 'content-type': input('contentType'), host: input('host'), 'x-tc-action': input('action') };
  const signed = new Set(input('signedHeaders').split(';'));
  const canonicalRequest = tc3CanonicalRequest({
    method: verb,
    query: '',
    headers: Object.fromEntries(Object.entries(values).filter(([name]) => signed.has(name))),
    payloadHash: await sha256Hex(input('payload')),
  });
  const hashedCanonicalRequest = await sha256Hex(canonicalRequest);
  const scope = tc3CredentialScope(timestamp, input('service'));
  const stringToSign = tc3StringToSign(timestamp, scope, hashedCanonicalRequest);
  const key = await tc3SigningKey(input('secretKey'), scope);
  return {
    signature: await tc3Signature(key, stringToSign),
    steps: { canonicalRequest, hashedCanonicalRequest, stringToSign },
  };
}
