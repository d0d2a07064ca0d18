import type { Answer } from './failure.js';
import type { Fetch, FetchInit, FetchResponse } from './fetch.js';
import { networkFailure } from './network-failure.js';
import { readBody } from './read-body.js';
import { tooLong } from './too-long.js';
import type { Transport } from './transport.js';

/** A transport over any `fetch`, whether it heeds its signal or not. */
export function fetchTransport(fetch: Fetch): Transport {
  return async (request) => {
    const { endpoint, query, method, headers, body, limits, maxBytes } = request;
    const init: FetchInit = { method, headers, redirect: 'manual', signal: limits.toSignal() };
    if (body !== undefined) init.body = body;
    let answered = false;
    try {
      const response = await limits.guard(fetch(`${endpoint.origin}/${query && '?'}${query}`, init));
      answered = true;
      const text = await limits.guard(readBody(response, request));
      const answer = answerOf(response);
      return text === undefined ? tooLong(answer, maxBytes) : { ...answer, kind: 'raw', text };
    } catch (error) {
      return networkFailure(error, answered);
    }
  };
}

/** A browser hides the status of a redirect that it may not follow. */
function answerOf({ status, headers, type }: FetchResponse): Answer {
  return { status: type === 'opaqueredirect' ? 302 : status, headers };
}
