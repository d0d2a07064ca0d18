import { inspect } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CredentialsError } from '../errors/credentials-error.js';
import { ServiceError } from '../errors/service-error.js';
import { ValidationError } from '../errors/validation-error.js';
import { fail, succeed } from '../testing/fake-fetch.js';
import { finish, testClient, testCredentials } from '../testing/test-client.js';
import {
  createWidget,
  deleteWidget,
  describeWidgets,
  describeZones,
  widgetService,
} from '../testing/widget-service.js';
import { tc3Get } from '../wire/tc3-get.js';
import { v1Form } from '../wire/v1-form.js';
import type { CallOptions, ClientOptions } from './client-options.js';
import { ServiceClient } from './service-client.js';

describe('a call', () => {
  it('resolves to the output, with members that nobody documented', async () => {
    const { client, requests } = testClient([succeed({ WidgetSet: [], TotalCount: 0, Extra: { New: 1 } })]);
    const output = await client.call(describeWidgets, { Limit: 1 });
    expect(output).toEqual({ WidgetSet: [], TotalCount: 0, Extra: { New: 1 }, RequestId: 'request-1' });
    expect(requests).toMatchObject([
      {
        url: 'https://widget.xx-north.example.com/',
        method: 'POST',
        body: '{"Limit":1}',
        headers: {
          'X-TC-Action': 'DescribeWidgets',
          'X-TC-Region': 'xx-north',
          'X-TC-Timestamp': '1767323045',
          'X-TC-Token': 'token-of-tests',
          'X-TC-Version': '2020-02-20',
        },
      },
    ]);
  });

  it('tells how the output came', async () => {
    const { client } = testClient([succeed({ TotalCount: 0 })]);
    const response = await client.call(describeWidgets, {}).withResponse();
    expect(response).toMatchObject({
      data: { TotalCount: 0 },
      status: 200,
      requestId: 'request-1',
      attempts: 1,
      timing: { queuedMs: 0, attemptMs: 0, totalMs: 0 },
    });
    expect(response.headers.get('Content-Type')).toBe('application/json');
  });

  it('is one request, however often it is looked at', async () => {
    const { client, requests } = testClient([succeed()]);
    const call = client.call(describeWidgets, {});
    await Promise.all([call, call.withResponse(), call.then(), call.finally(() => {})]);
    expect(requests).toHaveLength(1);
  });

  it('behaves as a promise', async () => {
    const { client } = testClient([fail('InvalidParameter')]);
    const call = client.call(describeWidgets, {});
    let settled = 0;
    const count = (): void => {
      settled += 1;
    };
    expect(await call.catch((error: unknown) => error)).toBeInstanceOf(ServiceError);
    await call.finally(count).catch(count);
    await call.withResponse().catch(count);
    expect(settled).toBe(3);
    expect(String(call)).toBe('[object ApiPromise]');
  });

  it('rejects with the code of the service', async () => {
    const { client } = testClient([fail('ResourceInUse')]);
    const error = await client.call(deleteWidget, { WidgetId: 'w' }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toMatchObject({
      name: 'ServiceError',
      message:
        'DeleteWidget failed with ResourceInUse: It was ResourceInUse. (HTTP 200, request id request-2, attempt 1)',
      code: 'ResourceInUse',
      explanation: 'It was ResourceInUse.',
      action: 'DeleteWidget',
      requestId: 'request-2',
      status: 200,
      attempts: 1,
      retryable: false,
    });
  });

  it("leaves the caller's input alone", async () => {
    const { client } = testClient([succeed()]);
    const input = Object.freeze({ Name: 'n' });
    await client.call(createWidget, input);
    expect(input).toEqual({ Name: 'n' });
  });
});

describe('the endpoint and the region', () => {
  const cases: [
    name: string,
    options: Partial<ClientOptions>,
    call: CallOptions,
    url: string,
    region: string | undefined,
  ][] = [
    ["the region's", {}, {}, 'https://widget.xx-north.example.com/', 'xx-north'],
    ['of the call', {}, { region: 'xx-south' }, 'https://widget.xx-south.example.com/', 'xx-south'],
    ['of the option endpoint', { endpoint: 'http://127.0.0.1:81' }, {}, 'http://127.0.0.1:81/', 'xx-north'],
    [
      'of a further region',
      { region: 'xx-new', regions: [{ id: 'xx-new', endpoint: 'new.example.com' }] },
      {},
      'https://new.example.com/',
      'xx-new',
    ],
  ];
  it.each(cases)('%s', async (_name, options, call, url, region) => {
    const { client, requests } = testClient([succeed()], options);
    await client.call(describeWidgets, {}, call);
    expect(requests[0]?.url).toBe(url);
    expect(requests[0]?.headers['X-TC-Region']).toBe(region);
  });

  it('is the default one without a region, where none is needed', async () => {
    const { client, requests } = testClient([succeed()], { region: undefined });
    await client.call(describeZones, {});
    expect(requests[0]?.url).toBe('https://widget.example.com/');
    expect(requests[0]?.headers).not.toHaveProperty('X-TC-Region');
  });

  it('names no region to an action that takes none', async () => {
    const { client, requests } = testClient([succeed()]);
    await client.call(describeZones, {});
    expect(requests[0]?.url).toBe('https://widget.xx-north.example.com/');
    expect(requests[0]?.headers).not.toHaveProperty('X-TC-Region');
  });
});

describe('what cannot be right is not sent', () => {
  const cyclic: { Name: string; Self?: unknown } = { Name: 'n' };
  cyclic.Self = cyclic;
  const large = { Name: 'x'.repeat(10 * 2 ** 20) };

  const cases: [name: string, input: object, options: Partial<ClientOptions>, call: CallOptions, message: string][] = [
    [
      'without a region',
      { Name: 'n' },
      { region: undefined },
      {},
      'no region is set; expected the option region to be one of xx-north, xx-south',
    ],
    ['with the default domain as region', { Name: 'n' }, {}, { region: '' }, 'no region is set'],
    [
      'with an unknown region',
      { Name: 'n' },
      { region: 'xx-nowhere' },
      {},
      'the region "xx-nowhere" is unknown; expected',
    ],
    [
      'with an unknown region and an endpoint',
      { Name: 'n' },
      { endpoint: 'localhost' },
      { region: 'xx-nowhere' },
      'the region "xx-nowhere" is unknown',
    ],
    [
      'with an endpoint that has a path',
      { Name: 'n' },
      { endpoint: 'https://u:hush@h/x' },
      {},
      'the endpoint is not a host',
    ],
    ['with a list as input', [], {}, {}, 'the input is of type Array'],
    ['with circular input', cyclic, {}, {}, 'Self contains itself'],
    ['with a large body', large, {}, {}, 'it has 10485824 bytes; a POST with TC3-HMAC-SHA256 may have 10485760'],
    [
      'with a large form',
      { Name: 'x'.repeat(2 ** 20) },
      { wire: v1Form() },
      {},
      'a POST with HmacSHA256 may have 1048576',
    ],
    [
      'with a negative number of retries',
      { Name: 'n' },
      { retries: -1 },
      {},
      'the option retries is -1; expected a number from 0',
    ],
    ['with a timeout of zero', { Name: 'n' }, {}, { timeout: 0 }, 'the option timeout is 0; expected a number from 1'],
    ['with a deadline that is none', { Name: 'n' }, { deadline: Number.NaN }, {}, 'the option deadline is NaN'],
    [
      'with a language of two lines',
      { Name: 'n' },
      { language: 'en\r\nX: y' },
      {},
      'the option language is "en\\r\\nX: y"',
    ],
    [
      'with a header of two lines',
      { Name: 'n' },
      {},
      { headers: { 'X-A': 'b\r\nC: d' } },
      'the header "X-A" has a name or a value',
    ],
    [
      'with a header name of two words',
      { Name: 'n' },
      { headers: { 'X A': 'b' } },
      {},
      'the header "X A" has a name or a value',
    ],
    [
      'with a header of its own',
      { Name: 'n' },
      {},
      { headers: { authorization: 'x' } },
      'the header "authorization" belongs to',
    ],
    [
      'with a region as header',
      { Name: 'n' },
      {},
      { headers: { 'x-tc-region': 'x' } },
      'the header "x-tc-region" belongs to',
    ],
    ['with an empty token', { Name: 'n', ClientToken: '' }, {}, {}, 'ClientToken is empty, or differs'],
    [
      'with two tokens',
      { Name: 'n', ClientToken: 'a' },
      {},
      { idempotencyToken: 'b' },
      'ClientToken is empty, or differs',
    ],
  ];
  it.each(cases)('%s', async (_name, input, options, call, message) => {
    const { client, requests } = testClient([succeed()], options);
    // The type checker would refuse most of these.
    const error = await client.call(createWidget, input as { Name: string }, call).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ action: 'CreateWidget', attempts: 0, retryable: false, status: undefined });
    expect(String(error)).toContain(`CreateWidget was not sent: `);
    expect(String(error)).toContain(message);
    expect(String(error)).not.toContain('hush');
    expect(requests).toHaveLength(0);
  });

  it('with a token for an action that takes none', async () => {
    const { client, requests } = testClient([succeed()]);
    const call = client.call(deleteWidget, { WidgetId: 'w' }, { idempotencyToken: 't' });
    await expect(call).rejects.toThrow('the action takes no token; remove the option idempotencyToken');
    expect(requests).toHaveLength(0);
  });

  it('with a form that the service does not take', async () => {
    const definition = { ...widgetService, forms: widgetService.forms.slice(0, 1) };
    const client = new ServiceClient(definition, { credentials: testCredentials, region: 'xx-north', wire: tc3Get() });
    await expect(client.call(describeWidgets, {})).rejects.toThrow(
      'the service takes no GET application/x-www-form-urlencoded with TC3-HMAC-SHA256; ' +
        'expected the option wire to be one of POST application/json with TC3-HMAC-SHA256',
    );
  });

  it.each([
    ['32 KiB', 32 * 1024 - 'WidgetIds.0='.length, 1],
    ['a byte more', 32 * 1024 - 'WidgetIds.0='.length + 1, 0],
  ])('with a query of %s', async (_name, length, sent) => {
    const { client, requests } = testClient([succeed()], { wire: tc3Get() });
    await client.call(describeWidgets, { WidgetIds: ['x'.repeat(length)] }).catch(() => {});
    expect(requests).toHaveLength(sent);
  });

  const missing: [name: string, credentials: ClientOptions['credentials'], message: string][] = [
    ['without keys', { secretId: '', secretKey: '' }, 'The secretId is missing'],
    ['with a source that fails', () => Promise.reject(new Error('The vault is sealed.')), 'The vault is sealed.'],
  ];
  it.each(missing)('%s', async (_name, credentials, message) => {
    const { client, requests } = testClient([succeed()], { credentials });
    const error = await client.call(describeWidgets, {}).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CredentialsError);
    expect(error).toMatchObject({ action: 'DescribeWidgets', attempts: 0, retryable: false });
    expect(String(error)).toContain(message);
    expect(requests).toHaveLength(0);
  });
});

describe('credentials that nobody gave', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('are those of the environment', async () => {
    vi.stubEnv('TENCENTCLOUD_SECRET_ID', 'AKIDenvironment');
    vi.stubEnv('TENCENTCLOUD_SECRET_KEY', 'key-of-environment');
    const { client, requests } = testClient([succeed()], { credentials: undefined });
    await client.call(describeWidgets, {});
    expect(requests[0]?.headers.Authorization).toContain('Credential=AKIDenvironment/');
  });

  it('are missed where the environment has none', async () => {
    vi.stubEnv('TENCENTCLOUD_SECRET_ID', '');
    vi.stubEnv('TENCENTCLOUD_SECRET_KEY', '');
    const { client, requests } = testClient([succeed()], { credentials: undefined });
    const error = await client.call(describeWidgets, {}).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CredentialsError);
    expect(String(error)).toContain('None of the environment variables TENCENTCLOUD_SECRET_ID and');
    expect(requests).toHaveLength(0);
  });
});

describe('options of a call', () => {
  it('go before those of the client', async () => {
    const { client, requests } = testClient([succeed()], { language: 'zh-CN', headers: { 'X-A': '1', 'X-B': '2' } });
    await client.call(describeWidgets, {}, { language: 'en-US', headers: { 'X-B': '3' }, wire: tc3Get() });
    expect(requests[0]?.method).toBe('GET');
    expect(requests[0]?.headers).toMatchObject({ 'X-TC-Language': 'en-US', 'X-A': '1', 'X-B': '3' });
  });
});

describe('secrets', () => {
  it('stay out of what is printed of a client', () => {
    const { client } = testClient([succeed()]);
    const views = inspect(client, { showHidden: true, depth: 9 }) + JSON.stringify(client) + String(client);
    expect(views).not.toMatch(/secret-key-of-tests|token-of-tests/);
  });

  it('stay out of errors that repeat them', async () => {
    const leak = 'secret-key-of-tests and token-of-tests';
    const cause = Object.assign(new Error(leak, { cause: new Error(leak) }), { code: leak, request: { key: leak } });
    const answers = [
      fail('Leak', {}, leak),
      () => Promise.reject(cause),
      () => new Response(leak, { headers: { 'content-type': 'text/html' } }),
      () => new Response(`{"x":"${leak}"}`),
    ];
    for (const answer of answers) {
      const { client, clock } = testClient([answer], { retries: 0 });
      const error = await finish(clock, client.call(describeWidgets, {}));
      const views = [inspect(error, { showHidden: true, depth: 9 }), JSON.stringify(error), String(error)].join();
      expect(error).toBeInstanceOf(Error);
      expect(views).not.toMatch(/secret-key-of-tests|token-of-tests/);
      expect(views).toContain('DescribeWidgets');
    }
  });
});
