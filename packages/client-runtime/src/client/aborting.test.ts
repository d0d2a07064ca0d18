import { afterEach, describe, expect, it } from 'vitest';
import { AbortError } from '../errors/abort-error.js';
import { TimeoutError } from '../errors/timeout-error.js';
import { settle } from '../testing/fake-clock.js';
import { fail, succeed } from '../testing/fake-fetch.js';
import { type LocalServer, localServer } from '../testing/local-server.js';
import { finish, testClient, testCredentials } from '../testing/test-client.js';
import { describeWidgets, widgetService } from '../testing/widget-service.js';
import { ServiceClient } from './service-client.js';

const reason = new Error('The user left.');

let server: LocalServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

function never(): Promise<never> {
  return new Promise(() => {});
}

/** Waits until something holds, by looking again whenever nothing else is to be done. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await settle();
}

describe('an abort', () => {
  it('before the call', async () => {
    const { client, requests } = testClient([succeed()]);
    const error = await client
      .call(describeWidgets, {}, { signal: AbortSignal.abort(reason) })
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({ name: 'AbortError', cause: reason, attempts: 0, retryable: false });
    expect(requests).toHaveLength(0);
  });

  it('while the call waits for its turn, which then goes to the next', async () => {
    const { client, clock, requests } = testClient([succeed()]);
    const controller = new AbortController();
    const calls = [1, 2].map(() => client.call(describeWidgets, {}));
    const aborted = client.call(describeWidgets, {}, { signal: controller.signal }).catch((caught: unknown) => caught);
    const next = client.call(describeWidgets, {}).withResponse();
    await clock.advance(500);
    controller.abort(reason);
    expect(await aborted).toMatchObject({ name: 'AbortError', cause: reason, attempts: 0 });
    await clock.advance(500);
    expect(await next).toMatchObject({ timing: { queuedMs: 1000 } });
    await Promise.all(calls);
    expect(requests).toHaveLength(3);
  });

  it('while credentials are fetched', async () => {
    const { client, requests } = testClient([succeed()], { credentials: never });
    const controller = new AbortController();
    const call = client.call(describeWidgets, {}, { signal: controller.signal }).catch((caught: unknown) => caught);
    await settle();
    controller.abort(reason);
    expect(await call).toMatchObject({ name: 'AbortError', cause: reason, attempts: 0 });
    expect(requests).toHaveLength(0);
  });

  it('while a fetch runs that heeds no signal', async () => {
    const { client, requests } = testClient([never]);
    const controller = new AbortController();
    const call = client.call(describeWidgets, {}, { signal: controller.signal }).catch((caught: unknown) => caught);
    await until(() => requests.length === 1);
    controller.abort(reason);
    expect(await call).toMatchObject({ name: 'AbortError', cause: reason, attempts: 1 });
    expect(requests[0]?.signal.aborted).toBe(true);
  });

  it('while a retry is waited for', async () => {
    const { client, clock, requests } = testClient([fail('InternalError', { 'Retry-After': '9' })]);
    const controller = new AbortController();
    const call = client.call(describeWidgets, {}, { signal: controller.signal }).catch((caught: unknown) => caught);
    await clock.advance(5000);
    controller.abort(reason);
    expect(await call).toMatchObject({ name: 'AbortError', cause: reason, attempts: 1 });
    expect(requests).toHaveLength(1);
  });

  it('after the call changes nothing', async () => {
    const { client, clock } = testClient([succeed({ TotalCount: 7 })]);
    const controller = new AbortController();
    const call = client.call(describeWidgets, {}, { signal: controller.signal });
    expect(await call).toMatchObject({ TotalCount: 7 });
    controller.abort(reason);
    expect(await call).toMatchObject({ TotalCount: 7 });
    expect(clock.pending).toBe(0);
  });

  const stages: [name: string, begin: (response: import('node:http').ServerResponse) => void][] = [
    ['before the headers of an answer', () => {}],
    [
      'before the body of an answer',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders(),
    ],
    [
      'within the body of an answer',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{"Resp'),
    ],
  ];
  it.each(stages)('%s', async (_name, begin) => {
    const seen = { closed: false };
    server = await localServer((request, response) => {
      request.socket.on('close', () => {
        seen.closed = true;
      });
      begin(response);
    });
    const client = new ServiceClient(widgetService, {
      credentials: testCredentials,
      region: 'xx-north',
      endpoint: server.origin,
    });
    const controller = new AbortController();
    const call = client.call(describeWidgets, {}, { signal: controller.signal }).catch((caught: unknown) => caught);
    await until(() => server?.count() === 1);
    // Lets what the server has begun arrive.
    for (let turn = 0; turn < 20; turn += 1) await settle();
    controller.abort(reason);
    expect(await call).toMatchObject({ name: 'AbortError', cause: reason, attempts: 1 });
    await until(() => seen.closed);
  });

  it('of one signal ends many calls, without a warning', async () => {
    const warnings: string[] = [];
    const onWarning = (warning: Error): number => warnings.push(warning.message);
    process.on('warning', onWarning);
    const { client, requests } = testClient([never], { throttle: false });
    const controller = new AbortController();
    const calls = Array.from({ length: 64 }, () =>
      client.call(describeWidgets, {}, { signal: controller.signal }).catch((caught: unknown) => caught),
    );
    await until(() => requests.length === 64);
    controller.abort(reason);
    for (const error of await Promise.all(calls)) expect(error).toBeInstanceOf(AbortError);
    await settle();
    process.off('warning', onWarning);
    expect(warnings).toEqual([]);
  });
});

describe('time', () => {
  it('runs out for one attempt, and a retry follows', async () => {
    const { client, clock, requests } = testClient([never, succeed({ TotalCount: 7 })], { timeout: 1000 });
    expect(await finish(clock, client.call(describeWidgets, {}))).toMatchObject({ TotalCount: 7 });
    expect(requests).toHaveLength(2);
  });

  it('runs out for fetching credentials', async () => {
    const { client, clock, requests } = testClient([succeed()], { credentials: never, timeout: 1000, retries: 0 });
    const error = await finish(clock, client.call(describeWidgets, {}));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ limit: 'timeout', milliseconds: 1000, attempts: 0 });
    expect(requests).toHaveLength(0);
  });

  it('runs out for the whole call, over its attempts', async () => {
    const { client, clock, requests } = testClient([never], { timeout: 1000, deadline: 2500, retries: 9 });
    const error = await finish(clock, client.call(describeWidgets, {}));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ limit: 'deadline', milliseconds: 2500, attempts: 3 });
    expect(requests).toHaveLength(3);
  });

  it('runs out while the call waits for its turn', async () => {
    const { client, clock } = testClient([succeed()], { deadline: 500 });
    const calls = [1, 2, 3].map(() => client.call(describeWidgets, {}));
    const results = await Promise.all(calls.map((call) => finish(clock, call)));
    expect(results[2]).toMatchObject({ name: 'TimeoutError', limit: 'deadline', attempts: 0 });
  });

  it('leaves no timer behind', async () => {
    const { client, clock } = testClient([succeed()], { timeout: 1000, deadline: 2000 });
    await client.call(describeWidgets, {});
    expect(clock.pending).toBe(0);
  });
});
