import type { ClientOptions } from '../client/client-options.js';
import { ServiceClient } from '../client/service-client.js';
import { FakeClock } from './fake-clock.js';
import { type FakeAnswer, fakeFetch, type SeenRequest } from './fake-fetch.js';
import { widgetService } from './widget-service.js';

/** Keys of tests; no message may ever hold the key or the token. */
export const testCredentials = {
  secretId: 'AKIDexample',
  secretKey: 'secret-key-of-tests',
  token: 'token-of-tests',
};

/** A client whose fetch, clock and chance are in the test's hands. */
export interface TestClient {
  readonly client: ServiceClient;
  readonly clock: FakeClock;
  readonly requests: readonly SeenRequest[];
}

/** Makes a client whose requests are answered by turns; the last answer stays. */
export function testClient(answers: readonly FakeAnswer[], options: Partial<ClientOptions> = {}): TestClient {
  const clock = new FakeClock();
  const { fetch, requests } = fakeFetch(...answers);
  const client = new ServiceClient(widgetService, {
    credentials: testCredentials,
    region: 'xx-north',
    fetch,
    clock,
    random: () => 0.5,
    ...options,
  });
  return { client, clock, requests };
}

/** Lets a call come to its end on a clock that would else stand still; gives what it resolves to or rejects with. */
export async function finish<Result>(clock: FakeClock, call: PromiseLike<Result>): Promise<Result | Error> {
  let done = false;
  const result = Promise.resolve(call)
    .catch((error: unknown) => (error instanceof Error ? error : new Error(`not an error: ${String(error)}`)))
    .finally(() => {
      done = true;
    });
  while (!done) await clock.advance(100);
  return result;
}
