import type { NetworkFailure } from './failure.js';

/** Codes of errors that come before a request can be sent, in the words of Node and of Bun. */
const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ENETDOWN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused)$/;

/** Causes of causes beyond this are not looked at. */
const DEEPEST_CAUSE = 4;

/**
 * What a rejection of `fetch`, or of reading a body, tells. `answered` says that an answer had begun. Platforms that do not say how
 * sending failed leave it open whether the request arrived.
 */
export function networkFailure(error: unknown, answered: boolean): NetworkFailure {
  const reasons: string[] = [];
  let delivery: NetworkFailure['delivery'] = 'possible';
  for (let link = error; link instanceof Error && reasons.length < DEEPEST_CAUSE; link = link.cause) {
    const code = 'code' in link ? String(link.code) : '';
    if (!answered && NEVER_SENT.test(code)) delivery = 'impossible';
    reasons.push(link.message.includes(code) ? link.message : `${code} ${link.message}`);
  }
  return { kind: 'network', reason: reasons.join(': ') || String(error), delivery, cause: error };
}
