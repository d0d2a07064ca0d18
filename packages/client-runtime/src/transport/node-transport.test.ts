import { afterEach, expect, it, vi } from 'vitest';
import { Limits, NEVER } from '../clock/limits.js';
import { systemClock } from '../clock/system-clock.js';
import { localServer } from '../testing/local-server.js';
import { platformTransport } from './node-transport.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('takes sockets, or the global fetch where somebody has replaced it', async () => {
  const server = await localServer((_request, response) => response.end('from the server'));
  const request = {
    endpoint: { origin: server.origin, host: new URL(server.origin).host },
    query: '',
    method: 'POST',
    headers: {},
    body: undefined,
    maxBytes: 100,
    limits: new Limits({ clock: systemClock, signal: undefined, timeout: NEVER, deadline: NEVER, left: NEVER }),
  } as const;
  expect(await platformTransport(request)).toMatchObject({ text: 'from the server' });
  vi.stubGlobal('fetch', async () => new Response('from the test'));
  expect(await platformTransport(request)).toMatchObject({ text: 'from the test' });
  expect(server.count()).toBe(1);
  await server.close();
});
