import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { MalformedResponseError } from '../errors/malformed-response-error.js';
import { NetworkError } from '../errors/network-error.js';
import type { RequestError } from '../errors/request-error.js';
import { ServiceError } from '../errors/service-error.js';
import { TimeoutError } from '../errors/timeout-error.js';
import { type LocalServer, localServer } from '../testing/local-server.js';
import { testCredentials } from '../testing/test-client.js';
import { describeWidgets, widgetService } from '../testing/widget-service.js';
import type { ClientOptions } from './client-options.js';
import { ServiceClient } from './service-client.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const WHOLE = JSON.stringify({ Response: { TotalCount: 7, WidgetSet: [], RequestId: 'r' } });
const HALF = WHOLE.slice(0, 20);

/** Long enough for no test to reach it, short enough to fail a test that waits for it. */
const NEVER_REACHED_MS = 60_000;

let server: LocalServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

async function clientOf(serve: Serve, options: Partial<ClientOptions> = {}): Promise<ServiceClient> {
  server = await localServer(serve);
  return clientAt(server.origin, options);
}

function clientAt(endpoint: string, options: Partial<ClientOptions> = {}): ServiceClient {
  return new ServiceClient(widgetService, {
    credentials: testCredentials,
    region: 'xx-north',
    endpoint,
    retries: 0,
    timeout: NEVER_REACHED_MS,
    throttle: false,
    ...options,
  });
}

function errorOf(client: ServiceClient): Promise<unknown> {
  return client.call(describeWidgets, {}).then(
    (output) => output,
    (error: unknown) => error,
  );
}

type ErrorClass = abstract new (...details: never[]) => RequestError;

/** Node's own transport, and any `fetch`. */
const transports: [name: string, options: Partial<ClientOptions>][] = [
  ['sockets', {}],
  ['fetch', { fetch: (url, init) => fetch(url, init) }],
];

describe.each(transports)('an answer that comes wrong, through %s,', (_transport, transport) => {
  const cases: [name: string, serve: Serve, options: Partial<ClientOptions>, wanted: ErrorClass, message: string][] = [
    ['a connection reset', (request) => request.socket.resetAndDestroy(), {}, NetworkError, 'failed on the network: '],
    ['a connection closed', (request) => request.socket.destroy(), {}, NetworkError, 'failed on the network: '],
    [
      'half an answer with its length',
      (_request, response) => {
        response.writeHead(200, { ...JSON_TYPE, 'content-length': WHOLE.length }).write(HALF);
        setImmediate(() => response.destroy());
      },
      {},
      NetworkError,
      'failed on the network: ',
    ],
    [
      'half an answer in chunks',
      (_request, response) => {
        response.writeHead(200, JSON_TYPE).write(HALF);
        setImmediate(() => response.destroy());
      },
      {},
      NetworkError,
      'failed on the network: ',
    ],
    [
      'half an answer that ends well',
      (_request, response) => response.writeHead(200, JSON_TYPE).end(HALF),
      {},
      MalformedResponseError,
      'it is no whole JSON',
    ],
    ['no headers in time', () => {}, { timeout: 50 }, TimeoutError, 'its timeout of 50 ms'],
    [
      'no body in time',
      (_request, response) => {
        response.writeHead(200, JSON_TYPE).flushHeaders();
      },
      { timeout: 50 },
      TimeoutError,
      'its timeout of 50 ms',
    ],
    [
      'half a body in time',
      (_request, response) => {
        response.writeHead(200, JSON_TYPE).write(HALF);
      },
      { timeout: 50 },
      TimeoutError,
      'its timeout of 50 ms',
    ],
    ['no answer before the deadline', () => {}, { deadline: 50 }, TimeoutError, 'its deadline of 50 ms'],
    [
      'a page',
      (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      {},
      MalformedResponseError,
      'it is "text/html", not JSON; it begins with "<html>"',
    ],
    [
      'JSON as plain text',
      (_request, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(WHOLE),
      {},
      MalformedResponseError,
      'it is "text/plain", not JSON',
    ],
    [
      'text as JSON',
      (_request, response) => response.writeHead(200, JSON_TYPE).end('hello'),
      {},
      MalformedResponseError,
      'it is no whole JSON; it begins with "hello"',
    ],
    [
      'an empty body',
      (_request, response) => response.writeHead(200, JSON_TYPE).end(),
      {},
      MalformedResponseError,
      'it begins with ""',
    ],
    [
      'no content',
      (_request, response) => response.writeHead(204).end(),
      {},
      MalformedResponseError,
      'it begins with ""',
    ],
    [
      'HTTP 500 with a page',
      (_request, response) => response.writeHead(500, { 'content-type': 'text/html' }).end('<html>'),
      {},
      MalformedResponseError,
      '(HTTP 500,',
    ],
    [
      'HTTP 503 with nothing',
      (_request, response) => response.writeHead(503).end(),
      {},
      MalformedResponseError,
      '(HTTP 503,',
    ],
    [
      'HTTP 500 with an error code',
      (_request, response) =>
        response
          .writeHead(500, JSON_TYPE)
          .end('{"Response":{"Error":{"Code":"InternalError","Message":"m"},"RequestId":"r"}}'),
      {},
      ServiceError,
      'failed with InternalError: m (HTTP 500, request id r, attempt 1)',
    ],
    [
      'a redirect',
      (_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/elsewhere' }).end(),
      {},
      MalformedResponseError,
      'it is a redirect, so that the endpoint may be wrong',
    ],
    [
      'a body that is not the gzip it says',
      (_request, response) => response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(WHOLE),
      {},
      NetworkError,
      'failed on the network: ',
    ],
    [
      '50 MB',
      (_request, response) => response.writeHead(200, JSON_TYPE).end('x'.repeat(50_000_000)),
      {},
      MalformedResponseError,
      'it has more than the 16777216 bytes of maxResponseBytes',
    ],
    [
      '50 MB in chunks',
      (_request, response) => {
        response.writeHead(200, JSON_TYPE);
        for (let chunk = 0; chunk < 50; chunk += 1) response.write('x'.repeat(1_000_000));
        response.end();
      },
      {},
      MalformedResponseError,
      'it has more than the 16777216 bytes of maxResponseBytes',
    ],
    [
      '50 MB that were small on the way',
      (_request, response) =>
        response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(50_000_000))),
      {},
      MalformedResponseError,
      'it has more than the 16777216 bytes of maxResponseBytes',
    ],
    ['no HTTP', (request) => request.socket.end('hello\r\n'), {}, NetworkError, 'failed on the network: '],
  ];
  it.each(cases)('%s', async (_name, serve, options, wanted, message) => {
    const client = await clientOf(serve, { ...transport, ...options });
    const error = await errorOf(client);
    expect(error).toBeInstanceOf(wanted);
    expect(error).toMatchObject({ name: wanted.name, action: 'DescribeWidgets', attempts: 1 });
    expect(String(error)).toContain(message);
    expect(server?.count()).toBeLessThanOrEqual(1);
  });
});

describe.each(transports)('an answer that comes right, through %s,', (_transport, transport) => {
  const cases: [name: string, serve: Serve, options?: Partial<ClientOptions>][] = [
    ['at once', (_request, response) => response.writeHead(200, JSON_TYPE).end(WHOLE)],
    [
      'with gzip',
      (_request, response) =>
        response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(gzipSync(WHOLE)),
    ],
    [
      'byte by byte',
      (_request, response) => {
        response.writeHead(200, JSON_TYPE);
        for (const byte of Buffer.from(WHOLE)) response.write(Buffer.of(byte));
        response.end();
      },
    ],
    [
      'with 50 MB that are allowed',
      (_request, response) => response.writeHead(200, JSON_TYPE).end(WHOLE + ' '.repeat(50_000_000)),
      { maxResponseBytes: 60_000_000 },
    ],
  ];
  it.each(cases)('%s', async (_name, serve, options) => {
    const client = await clientOf(serve, { ...transport, ...options });
    expect(await client.call(describeWidgets, {})).toEqual({ TotalCount: 7, WidgetSet: [], RequestId: 'r' });
  });

  it('with characters that are cut by chunks', async () => {
    const text = JSON.stringify({ Response: { Name: '批量😀', RequestId: 'r' } });
    const client = await clientOf((_request, response) => {
      response.writeHead(200, JSON_TYPE);
      for (const byte of Buffer.from(text)) response.write(Buffer.of(byte));
      response.end();
    }, transport);
    expect(await client.call(describeWidgets, {})).toMatchObject({ Name: '批量😀' });
  });
});

describe.each(transports)('no answer, through %s,', (_transport, transport) => {
  it('for want of a name', async () => {
    const error = await errorOf(clientAt('http://no-such-host.invalid', transport));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ delivery: 'impossible', retryable: true, attempts: 1 });
  });

  it('for want of a server', async () => {
    const closed = await localServer(() => {});
    await closed.close();
    const error = await errorOf(clientAt(closed.origin, transport));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ delivery: 'impossible', retryable: true });
    expect(String(error)).toContain('ECONNREFUSED');
  });

  it('for want of TLS', async () => {
    const plain = await localServer(() => {});
    server = plain;
    const error = await errorOf(clientAt(plain.origin.replace('http:', 'https:'), transport));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ delivery: 'possible' });
  });

  it('from a socket that is closed before the request is read', async () => {
    const refusing = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => {
      refusing.listen(0, '127.0.0.1', resolve);
    });
    const address = refusing.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const error = await errorOf(clientAt(`http://127.0.0.1:${port}`, transport));
    await new Promise((resolve) => refusing.close(resolve));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ delivery: 'possible' });
  });
});
