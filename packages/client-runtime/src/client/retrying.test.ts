import { describe, expect, it } from 'vitest';
import { NetworkError } from '../errors/network-error.js';
import { ServiceError } from '../errors/service-error.js';
import type { AfterEvent, BeforeEvent, Hooks, RetryEvent } from '../hooks/hooks.js';
import { RetryBudget } from '../retry/retry-budget.js';
import { type FakeAnswer, fail, succeed, unreachable } from '../testing/fake-fetch.js';
import { finish, testClient } from '../testing/test-client.js';
import { createWidget, deleteWidget, describeWidgets } from '../testing/widget-service.js';
import type { ServiceClient } from './service-client.js';

const page =
  (status: number): FakeAnswer =>
  () =>
    new Response('<html>', { status, headers: { 'content-type': 'text/html' } });

/** How often an action is sent when the same trouble does not pass. */
const troubles: [name: string, answer: FakeAnswer, read: number, write: number, writeWithToken: number][] = [
  ['RequestLimitExceeded', fail('RequestLimitExceeded'), 4, 4, 4],
  ['RequestLimitExceeded.UinLimitExceeded', fail('RequestLimitExceeded.UinLimitExceeded'), 4, 4, 4],
  ['a refused connection', unreachable('ECONNREFUSED'), 4, 4, 4],
  ['a name that does not resolve', unreachable('ENOTFOUND'), 4, 4, 4],
  ['a page with 429', page(429), 4, 4, 4],
  ['InternalError', fail('InternalError'), 4, 1, 4],
  ['InternalError.CallOther', fail('InternalError.CallOther'), 4, 1, 4],
  ['ServiceUnavailable', fail('ServiceUnavailable'), 4, 1, 4],
  ['a connection reset', unreachable('ECONNRESET'), 4, 1, 4],
  ['a page with 502', page(502), 4, 1, 4],
  ['a page with 200', page(200), 1, 1, 1],
  ['InvalidParameter', fail('InvalidParameter'), 1, 1, 1],
  ['LimitExceeded', fail('LimitExceeded'), 1, 1, 1],
  ['AuthFailure.SignatureFailure', fail('AuthFailure.SignatureFailure'), 1, 1, 1],
];

describe('how often an action is sent', () => {
  it.each(troubles)('in the face of %s', async (_name, answer, read, write, writeWithToken) => {
    const calls: [send: (client: ServiceClient) => PromiseLike<unknown>, wanted: number][] = [
      [(client) => client.call(describeWidgets, {}), read],
      [(client) => client.call(deleteWidget, { WidgetId: 'w' }), write],
      [(client) => client.call(createWidget, { Name: 'n' }), writeWithToken],
    ];
    for (const [send, wanted] of calls) {
      const { client, clock, requests } = testClient([answer]);
      const error = await finish(clock, send(client));
      expect(error).toMatchObject({ attempts: wanted, retryable: wanted > 1 });
      expect(requests).toHaveLength(wanted);
    }
  });
});

describe('a retry', () => {
  it('leads to the output', async () => {
    const { client, clock } = testClient([
      fail('InternalError'),
      unreachable('ECONNRESET'),
      succeed({ TotalCount: 7 }),
    ]);
    const call = client.call(describeWidgets, {});
    expect(await finish(clock, call)).toMatchObject({ TotalCount: 7 });
    expect(await call.withResponse()).toMatchObject({ attempts: 3 });
  });

  it('waits with full jitter', async () => {
    const { client, clock, requests } = testClient([fail('InternalError'), fail('InternalError'), succeed()], {
      throttle: false,
    });
    const call = client.call(describeWidgets, {});
    await clock.advance(99);
    expect(requests).toHaveLength(1);
    await clock.advance(1);
    expect(requests).toHaveLength(2);
    await clock.advance(199);
    expect(requests).toHaveLength(2);
    await clock.advance(1);
    expect(requests).toHaveLength(3);
    await call;
  });

  it('heeds Retry-After', async () => {
    const { client, clock, requests } = testClient([fail('InternalError', { 'Retry-After': '7' }), succeed()]);
    const call = client.call(describeWidgets, {});
    await clock.advance(6999);
    expect(requests).toHaveLength(1);
    await clock.advance(1);
    expect(requests).toHaveLength(2);
    await call;
  });

  it('does not wait for more than a minute', async () => {
    const { client, clock, requests } = testClient([fail('InternalError', { 'Retry-After': '61' }), succeed()]);
    expect(await finish(clock, client.call(describeWidgets, {}))).toBeInstanceOf(ServiceError);
    expect(requests).toHaveLength(1);
  });

  it.each([
    [0, 1],
    [1, 2],
    [5, 6],
  ])('comes %i times at most, as the option says', async (retries, wanted) => {
    const { client, clock, requests } = testClient([fail('InternalError')], { retries: 9 });
    await finish(clock, client.call(describeWidgets, {}, { retries }));
    expect(requests).toHaveLength(wanted);
  });

  it('carries the same token, with a timestamp of its own', async () => {
    const { client, clock, requests } = testClient([fail('InternalError', { 'Retry-After': '7' }), succeed()]);
    await finish(clock, client.call(createWidget, { Name: 'n' }));
    expect(requests.map(({ body }) => body)).toEqual([
      '{"Name":"n","ClientToken":"88888888-8888-4888-8888-888888888888"}',
      '{"Name":"n","ClientToken":"88888888-8888-4888-8888-888888888888"}',
    ]);
    expect(requests.map(({ headers }) => headers['X-TC-Timestamp'])).toEqual(['1767323045', '1767323052']);
  });

  it('carries the token of the option, or of the input', async () => {
    const { client, requests } = testClient([succeed()]);
    await client.call(createWidget, { Name: 'n' }, { idempotencyToken: 'mine' });
    await client.call(createWidget, { Name: 'n', ClientToken: 'own' });
    expect(requests.map(({ body }) => body)).toEqual([
      '{"Name":"n","ClientToken":"mine"}',
      '{"Name":"n","ClientToken":"own"}',
    ]);
  });

  it('is not made where it would pass the deadline: the failure tells more', async () => {
    const { client, clock, requests } = testClient([fail('InternalError', { 'Retry-After': '7' })], { deadline: 7000 });
    expect(await finish(clock, client.call(describeWidgets, {}))).toBeInstanceOf(ServiceError);
    expect(requests).toHaveLength(1);
  });

  it('is paid from the budget, over all calls', async () => {
    const { client, clock, requests } = testClient([fail('InternalError')], { retryBudget: new RetryBudget(4) });
    await finish(clock, client.call(describeWidgets, {}));
    await finish(clock, client.call(describeWidgets, {}));
    await finish(clock, client.call(describeWidgets, {}));
    expect(requests).toHaveLength(3 + 4);
  });

  it('costs nothing without a budget', async () => {
    const { client, clock, requests } = testClient([fail('InternalError')], { retryBudget: false, throttle: false });
    for (let call = 0; call < 30; call += 1) await finish(clock, client.call(describeWidgets, {}));
    expect(requests).toHaveLength(30 * 4);
  });
});

describe('a refused timestamp', () => {
  const expired = fail('AuthFailure.SignatureExpire', { Date: 'Fri, 02 Jan 2026 04:04:05 GMT' });

  it('is corrected once, for all later calls', async () => {
    const { client, clock, requests } = testClient([expired, succeed()], { retries: 0 });
    await finish(clock, client.call(deleteWidget, { WidgetId: 'w' }));
    await client.call(deleteWidget, { WidgetId: 'w' });
    expect(requests.map(({ headers }) => headers['X-TC-Timestamp'])).toEqual([
      '1767323045',
      '1767326645',
      '1767326645',
    ]);
  });

  it('is not corrected twice', async () => {
    const expiredAgain = fail('AuthFailure.SignatureExpire', { Date: 'Fri, 02 Jan 2026 05:04:05 GMT' });
    const { client, clock, requests } = testClient([expired, expiredAgain]);
    expect(await finish(clock, client.call(describeWidgets, {}))).toMatchObject({ attempts: 2 });
    expect(requests).toHaveLength(2);
  });

  it('is corrected for each of the calls under way', async () => {
    const { client, clock, requests } = testClient([expired, expired, succeed()], { retries: 0 });
    const calls = [1, 2].map(() => finish(clock, client.call(deleteWidget, { WidgetId: 'w' })));
    await Promise.all(calls);
    expect(requests).toHaveLength(4);
  });

  it.each([
    ['no Date', {}],
    ['a Date that is none', { Date: 'today' }],
    ['our own time', { Date: 'Fri, 02 Jan 2026 03:04:05 GMT' }],
  ])('stays refused with %s', async (_name, headers: Record<string, string>) => {
    const { client, clock, requests } = testClient([fail('AuthFailure.SignatureExpire', headers)]);
    expect(await finish(clock, client.call(describeWidgets, {}))).toBeInstanceOf(ServiceError);
    expect(requests).toHaveLength(1);
  });
});

describe('refused keys', () => {
  it('are asked for again at the next call', async () => {
    let asked = 0;
    const credentials = (): { secretId: string; secretKey: string; expiresAt: number } => {
      asked += 1;
      return { secretId: `id-${asked}`, secretKey: 'key', expiresAt: Date.UTC(2030) };
    };
    const { client } = testClient([succeed(), fail('AuthFailure.TokenFailure'), succeed()], {
      credentials,
      throttle: false,
    });
    await client.call(describeWidgets, {});
    await client.call(describeWidgets, {}).catch(() => {});
    expect(asked).toBe(1);
    await client.call(describeWidgets, {});
    expect(asked).toBe(2);
  });
});

describe('hooks', () => {
  it('hear of each attempt and retry, with one object for the call', async () => {
    const events: [name: string, event: BeforeEvent | AfterEvent | RetryEvent][] = [];
    const recorder: Hooks = {
      before: (event) => events.push(['before', event]),
      after: (event) => events.push(['after', event]),
      retry: (event) => events.push(['retry', event]),
    };
    const broken: Hooks = {
      before: () => {
        throw new Error('broken');
      },
      after: () => Promise.reject(new Error('broken')),
    };
    const { client, clock } = testClient([unreachable('ECONNRESET'), succeed()], { hooks: [broken, recorder] });
    const input = { Limit: 1 };
    await finish(clock, client.call(describeWidgets, input));

    const info = {
      service: 'Widget Service',
      action: 'DescribeWidgets',
      region: 'xx-north',
      origin: 'https://widget.xx-north.example.com',
      input,
    };
    expect(events).toMatchObject([
      ['before', { call: info, attempt: 1, queuedMs: 0 }],
      [
        'after',
        {
          call: info,
          attempt: 1,
          durationMs: 0,
          status: undefined,
          requestId: undefined,
          error: { name: 'NetworkError' },
        },
      ],
      ['retry', { call: info, attempt: 1, delayMs: 100, error: { name: 'NetworkError' } }],
      ['before', { call: info, attempt: 2 }],
      ['after', { call: info, attempt: 2, status: 200, requestId: 'request-1', error: undefined }],
    ]);
    expect(new Set(events.map(([, { call }]) => call)).size).toBe(1);
    expect(events[1]?.[1]).toHaveProperty('error', expect.any(NetworkError));
  });
});

describe('throttling', () => {
  it('is on by default, for each client', async () => {
    const { client, clock, requests } = testClient([succeed()]);
    const calls = [1, 2, 3].map(() => client.call(describeWidgets, {}).withResponse());
    await clock.advance(999);
    expect(requests).toHaveLength(2);
    await clock.advance(1);
    expect(requests).toHaveLength(3);
    expect((await Promise.all(calls)).map(({ timing }) => timing.queuedMs)).toEqual([0, 0, 1000]);
  });

  it('can be switched off', async () => {
    const { client, clock, requests } = testClient([succeed()], { throttle: false });
    const calls = [1, 2, 3].map(() => client.call(describeWidgets, {}));
    await clock.advance(0);
    expect(requests).toHaveLength(3);
    await Promise.all(calls);
  });
});
