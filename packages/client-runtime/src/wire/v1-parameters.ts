import type { FlatParameter } from '../encode/flatten-parameters.js';
import { sortParameters } from '../encode/sort-parameters.js';
import { invalid } from '../errors/validation-error.js';
import { type V1Method, v1Signature, v1StringToSign } from '../sign/v1.js';
import { textParameters } from './text-parameters.js';
import type { WireCall, WireMoment } from './wire.js';

/** Nonces are positive and below this. */
const NONCE_BOUND = 2 ** 31 - 1;

/** Parameters that belong to every request of this form. */
const COMMON = new Set([
  'Action',
  'Language',
  'Nonce',
  'Region',
  'SecretId',
  'Signature',
  'SignatureMethod',
  'Timestamp',
  'Token',
  'Version',
]);

/**
 * All parameters of a request of the first signature version, sorted and signed, for each attempt of a call.
 * Throws a ValidationError where the input uses the name of a common one. Follows "Common parameters for Signature Algorithm v1".
 */
export function v1Parameters(
  call: WireCall,
  method: 'POST' | 'GET',
  signatureMethod: V1Method,
): (moment: WireMoment) => Promise<FlatParameter[]> {
  const own = textParameters(call.parameters);
  const [hidden] = own.find(([name]) => COMMON.has(name)) ?? [];
  if (hidden !== undefined) {
    const reason = `the input has ${hidden}, which is a common parameter of this form; use a TC3 form`;
    throw invalid(call.action, reason, hidden);
  }
  return async ({ credentials, timestamp }) => {
    const parameters: FlatParameter[] = [
      ...own,
      ['Action', call.action],
      ['Nonce', String(1 + Math.floor(call.random() * (NONCE_BOUND - 1)))],
      ['SecretId', credentials.secretId],
      ['SignatureMethod', signatureMethod],
      ['Timestamp', String(timestamp)],
      ['Version', call.version],
    ];
    if (call.region !== undefined) parameters.push(['Region', call.region]);
    if (call.language !== undefined) parameters.push(['Language', call.language]);
    if (credentials.token !== undefined) parameters.push(['Token', credentials.token]);
    const stringToSign = v1StringToSign(method, call.host, parameters);
    parameters.push([
      'Signature',
      await v1Signature(signatureMethod, credentials.secretKey, stringToSign, call.crypto),
    ]);
    return sortParameters(parameters);
  };
}
