import type { Outcome } from './failure.js';
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
  /** Longest answer that is read. */
  readonly maxBytes: number;
}

/** Sends a request and reads its answer. Never rejects: what goes wrong is part of the outcome. */
export async function exchange(request: Exchange): Promise<Outcome> {
  const { method, headers, body, signal } = request;
  // A redirect is never followed: it would carry the signature to another host.
  const init: FetchInit = { method, headers, redirect: 'manual', signal };
  if (body !== undefined) init.body = body;
  let answered = false;
  try {
    const response = await request.fetch(request.url, init);
    answered = true;
    return await readAnswer(response, request);
  } catch (error) {
    return networkFailure(error, answered);
  }
}

async function readAnswer(response: FetchResponse, { signal, maxBytes }: Exchange): Promise<Outcome> {
  const { status, headers, type } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    discardBody(response);
    return { status, headers, kind: 'malformed', reason: 'it is a redirect; is the endpoint right?' };
  }
  const text = await readBody(response, maxBytes, signal);
  if (text !== undefined) return parseAnswer(text, { status, headers });
  return { status, headers, kind: 'malformed', reason: `it has more than the ${maxBytes} bytes of maxResponseBytes` };
}
