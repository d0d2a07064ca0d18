import type { Answer, Outcome } from './failure.js';
import type { Fetch, FetchInit, FetchResponse, PlatformSignal } from './fetch.js';
import { networkFailure } from './network-failure.js';
import { parseAnswer } from './parse-answer.js';
import { discardBody, readBody } from './read-body.js';

/** A signed request, ready to be sent. */
export interface Exchange {
  readonly fetch: Fetch;
  readonly url: string;
  readonly method: 'POST' | 'GET';
  readonly headers: Record<string, string>;
  readonly body: Uint8Array<ArrayBuffer> | undefined;
  readonly signal: PlatformSignal;
  readonly maxResponseBytes: number;
}

/** Sends a request and reads its answer. Never rejects: what goes wrong is part of the outcome. */
export async function exchange(request: Exchange): Promise<Outcome> {
  const { method, headers, body, signal } = request;
  // A redirect is never followed: it would carry the signature to another host.
  const init: FetchInit = { method, headers, redirect: 'manual', signal };
  if (body !== undefined) init.body = body;

  let response: FetchResponse;
  try {
    response = await request.fetch(request.url, init);
  } catch (error) {
    return networkFailure(error, false);
  }
  try {
    return await readAnswer(response, request);
  } catch (error) {
    return networkFailure(error, true);
  }
}

async function readAnswer(response: FetchResponse, { signal, maxResponseBytes }: Exchange): Promise<Outcome> {
  const answer: Answer = { status: response.status, headers: response.headers };
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    discardBody(response);
    return { kind: 'malformed', reason: 'it is a redirect; is the endpoint right?', requestId: undefined, answer };
  }
  const text = await readBody(response, maxResponseBytes, signal);
  if (text !== undefined) return parseAnswer(text, answer);
  const reason = `it is longer than the ${maxResponseBytes} bytes of the option maxResponseBytes`;
  return { kind: 'malformed', reason, requestId: undefined, answer };
}
