import { Refusal } from '../codes/refusal.js';
import type { Call } from '../wire/call.js';
import type { Credential } from './credential.js';
import { sameText } from './same-text.js';
import { parseTc3Authorization, TC3_ALGORITHM, type Tc3Authorization, tc3Signature } from './tc3.js';
import { v1Signature } from './v1-signature.js';

/** What requests are authenticated against. */
export interface AuthenticationContext {
  /** By secretId. */
  credentials: ReadonlyMap<string, Credential>;
  /** Real time, milliseconds since 1970. */
  now: () => number;
  clockSkewSeconds: number;
  serviceId: string;
  /** Documented host names; under any other one, a credential scope may name any service. */
  documentedHosts: ReadonlySet<string>;
}

const TIMESTAMP = /^\d{1,12}$/;
const NONCE = /^\d{1,20}$/;
const SECRET_ID = /^[\x21-\x7e]{1,128}$/;

/**
 * Verifies a request's signature, as the chapters "Signature v3" and "Signature" tell, and returns the key that signed it.
 * Throws a Refusal that says what is wrong.
 */
export function authenticate(call: Call, context: AuthenticationContext): string {
  return call.scheme === 'v3' ? authenticateV3(call, context) : authenticateV1(call, context);
}

/** The key that a request names, verified or not. */
export function namedSecretId(call: Call): string | undefined {
  return call.scheme === 'v3'
    ? parseTc3Authorization(call.request.header('authorization') ?? '')?.secretId
    : call.common('SecretId');
}

function authenticateV3(call: Call, context: AuthenticationContext): string {
  const { request } = call;
  const timestamp = requireCommon(call, 'Timestamp');
  const header = request.header('authorization');
  if (header === undefined || header === '') {
    throw new Refusal('missing-common-parameter', 'The request is missing the required header `Authorization`.');
  }
  const authorization = parseTc3Authorization(header);
  if (authorization === undefined) {
    throw invalidAuthorization(
      `expected \`${TC3_ALGORITHM} Credential=SecretId/Date/service/tc3_request, SignedHeaders=…, Signature=…\``,
    );
  }
  requireMethod(call, TC3_ALGORITHM);
  checkTimestamp(timestamp, context);
  checkScope(authorization, timestamp, call, context);
  const credential = findCredential(authorization.secretId, context);
  checkToken(call, credential);
  const { date, service, signedHeaders, signature } = authorization;
  const verified = hostsOf(request.host).some((host) => {
    const headers = signedHeaders.map((name): [string, string] => [
      name,
      name === 'host' ? host : (request.header(name) ?? ''),
    ]);
    const payload = request.method === 'GET' ? '' : request.body;
    const query = request.method === 'GET' ? request.query : '';
    const { secretKey } = credential;
    const material = { method: request.method, query, headers, payload, timestamp, date, service, secretKey };
    return sameText(tc3Signature(material), signature);
  });
  if (!verified) {
    throw wrongSignature();
  }
  return credential.secretId;
}

function authenticateV1(call: Call, context: AuthenticationContext): string {
  const { request, pairs } = call;
  const timestamp = requireCommon(call, 'Timestamp');
  const nonce = requireCommon(call, 'Nonce');
  const secretId = requireCommon(call, 'SecretId');
  const signature = requireCommon(call, 'Signature');
  const algorithm = call.common('SignatureMethod') === 'HmacSHA256' ? 'HmacSHA256' : 'HmacSHA1';
  requireMethod(call, algorithm);
  if (!NONCE.test(nonce)) {
    throw new Refusal('malformed-common-parameter', 'The parameter `Nonce` is not a positive integer.');
  }
  checkTimestamp(timestamp, context);
  const credential = findCredential(secretId, context);
  checkToken(call, credential);
  const { secretKey } = credential;
  const verified = hostsOf(request.host).some((host) =>
    sameText(v1Signature({ method: request.method, host, pairs, algorithm, secretKey }), signature),
  );
  if (!verified) {
    throw wrongSignature();
  }
  return credential.secretId;
}

function requireCommon(call: Call, name: string): string {
  const value = call.common(name);
  if (value === undefined) {
    const shown = call.scheme === 'v3' ? `header \`X-TC-${name}\`` : `parameter \`${name}\``;
    throw new Refusal('missing-common-parameter', `The request is missing the required ${shown}.`);
  }
  return value;
}

function requireMethod(call: Call, method: string): void {
  const accepted = call.form.signatureMethods;
  if (!accepted.has(method)) {
    throw invalidAuthorization(
      `${method} is not accepted for this form of request: expected ${[...accepted].join(' or ')}`,
    );
  }
}

function checkTimestamp(timestamp: string, { now, clockSkewSeconds }: AuthenticationContext): void {
  if (!TIMESTAMP.test(timestamp)) {
    throw new Refusal(
      'malformed-common-parameter',
      'The timestamp is not a UNIX time in whole seconds, such as 1529223702.',
    );
  }
  const seconds = Math.floor(now() / 1000);
  const distance = Math.abs(seconds - Number(timestamp));
  if (distance > clockSkewSeconds) {
    throw new Refusal(
      'expired',
      `Signature expired: the timestamp ${timestamp} is ${distance} seconds away from the server's time ${seconds}; at most ${clockSkewSeconds} are accepted.`,
    );
  }
}

function checkScope(
  { date, service, signedHeaders }: Tc3Authorization,
  timestamp: string,
  { request }: Call,
  { serviceId, documentedHosts }: AuthenticationContext,
): void {
  const expected = new Date(Number(timestamp) * 1000).toISOString().slice(0, 10);
  if (date !== expected) {
    throw invalidAuthorization(`the date of the credential is not ${expected}, the timestamp's date in UTC`);
  }
  if (service !== serviceId && documentedHosts.has(withoutPort(request.host))) {
    throw invalidAuthorization(`the credential is for another service than ${serviceId}`);
  }
  for (const name of ['content-type', 'host']) {
    if (!signedHeaders.includes(name)) {
      throw invalidAuthorization(`the header ${name} has to be signed`);
    }
  }
}

function findCredential(secretId: string, { credentials }: AuthenticationContext): Credential {
  const credential = credentials.get(secretId);
  if (credential !== undefined) {
    return credential;
  }
  if (!SECRET_ID.test(secretId)) {
    throw new Refusal('malformed-secret-id', 'The SecretId is not the id of an API key.');
  }
  throw new Refusal('unknown-secret-id', 'The SecretId is not found: check that the mock was started with this key.');
}

function checkToken(call: Call, { token }: Credential): void {
  const sent = call.common('Token');
  if (token === undefined ? sent !== undefined : sent === undefined || !sameText(token, sent)) {
    throw new Refusal(
      'wrong-token',
      token === undefined
        ? 'A token is sent with a long-term key.'
        : 'The token of the temporary key is missing or wrong.',
    );
  }
}

/** Clients differ in whether they sign the port: the official SDK does under v1, and does not under v3. */
function hostsOf(host: string): string[] {
  const bare = withoutPort(host);
  return bare === host ? [host] : [host, bare];
}

function withoutPort(host: string): string {
  const colon = host.lastIndexOf(':');
  return colon === -1 || host.endsWith(']') ? host : host.slice(0, colon);
}

function invalidAuthorization(why: string): Refusal {
  return new Refusal('malformed-authorization', `The Authorization of the request is invalid: ${why}.`);
}

function wrongSignature(): Refusal {
  return new Refusal(
    'wrong-signature',
    'The provided credentials could not be validated. Please ensure that the signature is calculated as documented.',
  );
}
