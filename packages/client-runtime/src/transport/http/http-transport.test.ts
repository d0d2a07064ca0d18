import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Limits, NEVER } from '../../clock/limits.js';
import { systemClock } from '../../clock/system-clock.js';
import { settle } from '../../testing/fake-clock.js';
import { localCertificate } from '../../testing/local-certificate.js';
import { type LocalServer, localServer } from '../../testing/local-server.js';
import type { TransportRequest } from '../transport.js';
import { httpTransport } from './http-transport.js';

const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(closers.splice(0).map((close) => close()));
});

function requestTo(origin: string, request: Partial<TransportRequest> = {}): TransportRequest {
  return {
    endpoint: { origin, host: new URL(origin).host },
    query: '',
    method: 'POST',
    headers: { 'X-A': 'b' },
    body: new TextEncoder().encode('é'),
    maxBytes: 1e8,
    limits: new Limits({ clock: systemClock, signal: undefined, timeout: NEVER, deadline: NEVER, left: NEVER }),
    ...request,
  };
}

/** Serves each connection with a function, byte by byte. */
async function rawServer(serve: (socket: Socket, connection: number) => void): Promise<string> {
  let connections = 0;
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    connections += 1;
    serve(
      socket.on('error', () => {}),
      connections,
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function server(...given: Parameters<typeof localServer>): Promise<LocalServer> {
  const opened = await localServer(...given);
  closers.push(opened.close);
  return opened;
}

const ANSWER = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi';

describe('httpTransport', () => {
  it('writes a request as it is signed', async () => {
    let seen = '';
    const origin = await rawServer((socket) => {
      socket.on('data', (chunk) => {
        seen += chunk.toString('utf8');
        socket.write(ANSWER);
      });
    });
    const answer = await httpTransport()(requestTo(origin, { query: 'A=1' }));
    expect(answer).toMatchObject({ kind: 'raw', status: 200, text: 'hi' });
    expect(seen).toBe(
      [
        'POST /?A=1 HTTP/1.1',
        `Host: ${new URL(origin).host}`,
        'X-A: b',
        'Accept-Encoding: gzip, deflate',
        'Content-Length: 2',
        '',
        'é',
      ].join('\r\n'),
    );
  });

  it('sends a body of many pieces whole', async () => {
    const body = new Uint8Array(5_000_000).map((_, index) => index % 251);
    const received: Buffer[] = [];
    const { origin } = await server((request, response) => response.end(String(request.headers['content-length'])));
    const raw = await rawServer((socket) => {
      socket.on('data', (chunk) => {
        received.push(chunk);
        if (Buffer.concat(received).length > body.length) socket.end(ANSWER);
      });
    });
    expect(await httpTransport()(requestTo(origin, { body }))).toMatchObject({ text: '5000000' });
    await httpTransport()(requestTo(raw, { body }));
    const sent = Buffer.concat(received);
    expect(sent.subarray(sent.length - body.length).equals(body)).toBe(true);
  });

  it('keeps a connection open for the next request, and opens another one for a request at the same time', async () => {
    const connections = new Set<number>();
    const origin = await rawServer((socket, connection) => {
      socket.on('data', () => {
        connections.add(connection);
        socket.write(ANSWER);
      });
    });
    const transport = httpTransport();
    await transport(requestTo(origin));
    await transport(requestTo(origin));
    expect(connections).toEqual(new Set([1]));
    await Promise.all([transport(requestTo(origin)), transport(requestTo(origin))]);
    await transport(requestTo(origin));
    expect(connections).toEqual(new Set([1, 2]));
  });

  const unusable: [name: string, answer: string][] = [
    ['is to be closed', 'HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi'],
    ['rests too shortly', 'HTTP/1.1 200 OK\r\nKeep-Alive: timeout=1\r\nContent-Length: 2\r\n\r\nhi'],
    ['has said more than was asked for', `${ANSWER}HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil`],
  ];
  it.each(unusable)('takes a new connection where the last one %s', async (_name, answer) => {
    let connections = 0;
    const origin = await rawServer((socket, connection) => {
      connections = connection;
      socket.on('data', () => socket.write(connection === 1 ? answer : ANSWER));
    });
    const transport = httpTransport();
    expect(await transport(requestTo(origin))).toMatchObject({ text: 'hi' });
    expect(await transport(requestTo(origin))).toMatchObject({ text: 'hi' });
    expect(connections).toBe(2);
  });

  it.each([
    ['closes', (socket: Socket): unknown => socket.end()],
    ['speaks', (socket: Socket): unknown => socket.write('HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n')],
  ])('takes a new connection where the one at rest %s', async (_name, disturb) => {
    let gone = false;
    const origin = await rawServer((socket, connection) => {
      socket.on('data', () => {
        socket.write(ANSWER);
        if (connection === 1) setImmediate(disturb, socket);
      });
      socket.on('close', () => {
        gone = true;
      });
    });
    const transport = httpTransport();
    await transport(requestTo(origin));
    while (!gone) await settle();
    expect(await transport(requestTo(origin))).toMatchObject({ text: 'hi' });
  });

  it('reads an answer that comes before the request is whole, and then takes a new connection', async () => {
    let connections = 0;
    const origin = await rawServer((socket, connection) => {
      connections = connection;
      socket.once('data', () => {
        socket.pause();
        socket.write(ANSWER);
      });
    });
    const transport = httpTransport();
    expect(await transport(requestTo(origin, { body: new Uint8Array(50_000_000) }))).toMatchObject({ text: 'hi' });
    expect(await transport(requestTo(origin))).toMatchObject({ text: 'hi' });
    expect(connections).toBe(2);
  });

  it('does not send a header of two lines', async () => {
    const { origin, count } = await server((_request, response) => response.end());
    const failure = await httpTransport()(requestTo(origin, { headers: { 'X-A': 'b\r\nX-C: d' } }));
    expect(failure).toMatchObject({ kind: 'network', reason: 'the header X-A has a line break' });
    expect(count()).toBe(0);
  });

  it('speaks TLS, and trusts no certificate that nobody vouches for', async () => {
    const secure = createTlsServer(localCertificate, (_request, response) => response.end('safe'));
    await new Promise<void>((resolve) => {
      secure.listen(0, '127.0.0.1', resolve);
    });
    closers.push(() => new Promise((resolve) => secure.close(resolve)));
    const origin = `https://127.0.0.1:${(secure.address() as AddressInfo).port}`;
    const transport = httpTransport();
    const refused = await transport(requestTo(origin));
    expect(refused).toMatchObject({ kind: 'network', reason: expect.stringContaining('certificate') });

    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    expect(await transport(requestTo(origin))).toMatchObject({ kind: 'raw', text: 'safe' });
    secure.closeAllConnections();
  });
});
