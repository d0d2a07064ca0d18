import { connect } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createMock } from '../create-mock.js';
import type { Mock, MockServer } from '../mock.js';
import type { MockOptions } from '../mock-options.js';
import { readAnswer } from '../testing/answers.js';
import { GADGETS } from '../testing/gadget-definition.js';
import { signedGet, signedPost } from '../testing/sign-by-hand.js';

const servers: MockServer[] = [];

async function start(options: MockOptions = {}): Promise<{ mock: Mock; server: MockServer }> {
  const mock = createMock(GADGETS, { rates: 'off', ...options });
  const server = await mock.listen();
  servers.push(server);
  return { mock, server };
}

/** Sends bytes and resolves with everything that comes back until the connection ends. */
function exchangeBytes(port: number, ...pieces: string[]): Promise<string> {
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => {
      for (const piece of pieces) {
        socket.write(piece);
      }
    });
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      received += text;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(received));
  });
}

const weather = { action: 'DescribeWeather', params: { Place: 'north', Unit: 'C' } };
const create = { action: 'CreateGadget', region: 'north', params: { GadgetName: 'a' } };

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe('listen', () => {
  test('serves on a free port of the loopback address', async () => {
    const { server } = await start();
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    const answer = await readAnswer(await fetch(signedPost(server.url, weather)));
    expect(answer.Degrees).toBe(-3.5);
  });

  test('answers GET and says what it sends', async () => {
    const { server } = await start();
    const response = await fetch(signedGet(server.url, 'Place=north&Unit=C', weather));
    expect(response.headers.get('content-type')).toBe('application/json');
    expect((await readAnswer(response)).Degrees).toBe(-3.5);
  });

  test('takes a query of nearly 32 KB', async () => {
    const { server } = await start();
    const response = await fetch(signedGet(server.url, `Place=${'x'.repeat(32_000)}`, weather));
    expect((await readAnswer(response)).Error).toBeUndefined();
  });

  test('lets pages of other sites call, and read what comes back', async () => {
    const { mock, server } = await start();
    const origin = 'http://localhost:8000';
    const asked = await fetch(server.url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-tc-action',
      },
    });
    expect({ status: asked.status, ...Object.fromEntries(asked.headers) }).toMatchObject({
      status: 204,
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'authorization,content-type,x-tc-action',
    });
    expect(mock.requests.total).toBe(0);
    const called = await fetch(new Request(signedPost(server.url, weather), { headers: { origin } }));
    expect(called.headers.get('access-control-allow-origin')).toBe('*');
    expect(called.headers.get('access-control-expose-headers')).toBe('*');
    const elsewhere = await fetch(signedPost(server.url, weather));
    expect(elsewhere.headers.has('access-control-allow-origin')).toBe(false);
  });

  test('keeps pages of other sites from its controls', async () => {
    const { server } = await start();
    const asked = await fetch(`${server.url}/_mock/advance`, {
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:8000', 'access-control-request-method': 'POST' },
    });
    expect(asked.status).toBe(403);
    expect(asked.headers.has('access-control-allow-origin')).toBe(false);
  });

  test('rejects where the port is taken', async () => {
    const { mock, server } = await start();
    await expect(mock.listen({ port: server.port })).rejects.toThrow('EADDRINUSE');
  });

  test('stops to listen when it closes, although a request still waits', async () => {
    const { mock, server } = await start({ faults: [{ fault: { kind: 'latency', milliseconds: 600_000 } }] });
    const waiting = fetch(signedPost(server.url, weather));
    waiting.catch(() => {});
    await vi.waitFor(() => expect(mock.requests.total).toBe(1));
    await server.close();
    await expect(waiting).rejects.toThrow();
    await expect(fetch(server.url)).rejects.toThrow();
  });

  test('serves several mocks side by side', async () => {
    const [one, two] = [await start(), await start()];
    await fetch(signedPost(one.server.url, create));
    expect([one, two].map(({ mock }) => mock.store.collection('Gadget').size)).toEqual([1, 0]);
  });
});

describe('faults through a socket', () => {
  test('a dropped connection', async () => {
    const { server, mock } = await start({ faults: [{ fault: { kind: 'drop' } }] });
    await expect(fetch(signedPost(server.url, create))).rejects.toThrow('fetch failed');
    expect(mock.store.collection('Gadget').size).toBe(0);
  });

  test('half a body', async () => {
    const { server } = await start({ faults: [{ fault: { kind: 'half-body' } }] });
    const response = await fetch(signedPost(server.url, create));
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  test('a slow body', async () => {
    const { server } = await start({ faults: [{ fault: { kind: 'slow-body', milliseconds: 20 } }] });
    const answer = await readAnswer(await fetch(signedPost(server.url, create)));
    expect(answer.GadgetId).toMatch(/^gad-/);
  });

  test('a status', async () => {
    const { server } = await start({ faults: [{ fault: { kind: 'status', status: 503 } }] });
    expect((await fetch(signedPost(server.url, create))).status).toBe(503);
  });
});

describe('bad clients', () => {
  const HEAD = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';

  test('a body that is announced too large is refused before it is sent', async () => {
    const { server } = await start();
    const answer = await exchangeBytes(server.port, `${HEAD}Content-Length: 999999999\r\n\r\n`);
    expect(answer).toContain('RequestSizeLimitExceeded');
    expect(answer.toLowerCase()).toContain('connection: close');
  });

  test('a body that grows too large is refused while it is sent', async () => {
    const { server } = await start();
    const chunk = `${(1024 * 1024).toString(16)}\r\n${'x'.repeat(1024 * 1024)}\r\n`;
    const chunks = Array<string>(12).fill(chunk);
    const answer = await exchangeBytes(server.port, `${HEAD}Transfer-Encoding: chunked\r\n\r\n`, ...chunks);
    expect(answer).toContain('RequestSizeLimitExceeded');
  });

  test('a body that there is no room for is cut off, and what ends makes room', async () => {
    const { server } = await start({ limits: { bodyBytes: 1_000 } });
    const unfinished = `${HEAD}Content-Length: 700\r\n\r\n${'x'.repeat(600)}`;
    const clients = ['a', 'b'].map(() => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write(unfinished));
      return { socket: socket.on('error', () => {}), ends: new Promise((resolve) => socket.once('close', resolve)) };
    });
    // Whichever comes second.
    await Promise.race(clients.map(({ ends }) => ends));
    expect(clients.map(({ socket }) => socket.destroyed).toSorted()).toEqual([false, true]);
    for (const { socket, ends } of clients) {
      socket.destroy();
      await ends;
    }
    const params = { ...weather.params, Unit: 'x'.repeat(900) };
    for (let count = 0; count < 3; count++) {
      const answer = await vi.waitFor(async () =>
        readAnswer(await fetch(signedPost(server.url, { ...weather, params }))),
      );
      expect(answer.Error?.Code).toMatch(/^InvalidParameter/);
    }
  });

  test('a client that sends its headers too slowly is cut off', async () => {
    const { server } = await start({ limits: { headersTimeout: 100, requestTimeout: 200 } });
    expect(await exchangeBytes(server.port, 'POST / HTTP/1.1\r\nHo')).toContain('408');
  });

  test('a client that sends its body too slowly is cut off', async () => {
    const { server, mock } = await start({ limits: { headersTimeout: 100, requestTimeout: 200 } });
    expect(await exchangeBytes(server.port, `${HEAD}Content-Length: 100\r\n\r\n{`)).toContain('408');
    expect(mock.requests.total).toBe(0);
  });

  test('a connection that carries nothing is closed', async () => {
    const { server } = await start({ limits: { idleTimeout: 100 } });
    expect(await exchangeBytes(server.port)).toBe('');
  });

  test('a connection beyond the bound is closed', async () => {
    const { server } = await start({ limits: { connections: 1 } });
    const first = connect(server.port, '127.0.0.1');
    await new Promise((resolve) => first.once('connect', resolve));
    expect(await exchangeBytes(server.port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n')).toBe('');
    first.destroy();
  });

  test('what is not HTTP is refused, and the server goes on', async () => {
    const { server } = await start();
    expect(await exchangeBytes(server.port, '\0\x01\x02 nonsense\r\n\r\n')).toContain('400');
    expect((await readAnswer(await fetch(signedPost(server.url, weather)))).Error).toBeUndefined();
  });

  test('a client that goes away within its body does no harm', async () => {
    const { server } = await start();
    await new Promise<void>((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(`${HEAD}Content-Length: 100\r\n\r\n{`, () => socket.destroy());
      });
      socket.on('close', () => resolve());
    });
    expect((await readAnswer(await fetch(signedPost(server.url, weather)))).Error).toBeUndefined();
  });
});
