import type { Fetch, FetchInit } from '../transport/fetch.js';

/** A request that a fake fetch has seen. */
export interface SeenRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** A fetch that records requests and answers them by turns; the last answer stays. */
export interface FakeFetch {
  readonly fetch: Fetch;
  readonly requests: SeenRequest[];
}

/** What a fake fetch does with a request. */
export type FakeAnswer = (request: SeenRequest) => Response | Promise<Response>;

/** Makes a fetch out of answers. */
export function fakeFetch(...answers: readonly FakeAnswer[]): FakeFetch {
  const requests: SeenRequest[] = [];
  return {
    requests,
    fetch: async (url: string, { method, headers, body, signal }: FetchInit) => {
      const request = { url, method, headers, body: new TextDecoder().decode(body), signal };
      const answer = answers[Math.min(requests.length, answers.length - 1)];
      requests.push(request);
      if (answer === undefined) throw new Error('no answer was prepared');
      return answer(request);
    },
  };
}

/** An answer with an output. */
export function succeed(output: object = {}): FakeAnswer {
  return () => Response.json({ Response: { ...output, RequestId: 'request-1' } });
}

/** An answer with an error code, as HTTP 200. */
export function fail(code: string, headers: Record<string, string> = {}, message = `It was ${code}.`): FakeAnswer {
  return () =>
    Response.json({ Response: { Error: { Code: code, Message: message }, RequestId: 'request-2' } }, { headers });
}

/** No answer, for a reason that Node gives. */
export function unreachable(code: string): FakeAnswer {
  return () =>
    Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(`connect ${code}`), { code }) }));
}
