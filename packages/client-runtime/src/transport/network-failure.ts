import type { Failure } from './failure.js';

/** Codes of errors that come before a request can be sent, in the words of Node and of Bun. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
]);

/** Causes of causes beyond this are not looked at. */
const DEEPEST_CAUSE = 4;

/**
 * What a rejection of `fetch`, or of reading a body, tells. `answered` says that an answer had begun. Platforms that do not say how
 * sending failed leave it open whether the request arrived.
 */
export function networkFailure(error: unknown, answered: boolean): Failure {
  const chain = causeChain(error);
  const neverSent = !answered && chain.some((link) => codesOf(link).some((code) => NEVER_SENT.has(code)));
  const reason = chain.map(describeError).filter(Boolean).join(': ') || String(error);
  return { kind: 'network', reason, delivery: neverSent ? 'impossible' : 'possible', cause: error };
}

function causeChain(error: unknown): Error[] {
  const chain: Error[] = [];
  for (let link = error; link instanceof Error && chain.length < DEEPEST_CAUSE; link = link.cause) chain.push(link);
  return chain;
}

function describeError(error: Error): string {
  const code = codesOf(error)[0];
  return code === undefined || error.message.includes(code) ? error.message : `${code} ${error.message}`.trim();
}

function codesOf(error: Error): string[] {
  return 'code' in error && typeof error.code === 'string' ? [error.code] : [];
}
