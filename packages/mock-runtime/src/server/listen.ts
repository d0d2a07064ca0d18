import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../exchange/reply.js';
import type { ListenOptions, MockServer } from '../mock.js';
import type { MockLimits } from '../mock-options.js';
import type { WireRequest } from '../wire/wire-request.js';
import { answerPages } from './answer-pages.js';
import { Intake } from './intake.js';
import { nodeToWire } from './node-wire.js';
import { sendReply } from './send-reply.js';

/** What is served. */
export interface Served {
  handle(request: WireRequest): Promise<Reply>;
  /** The control API, loaded at its first request. */
  control(): Promise<(message: IncomingMessage, response: ServerResponse) => unknown>;
  maxBytes(contentType: string | undefined): number;
  limits: MockLimits;
}

/** Path of the control API. */
export const CONTROL_PATH = '/_mock';

/** Room for a query of 32 KB with the headers around it. */
const MAX_HEADER_BYTES = 64 * 1024;
/** How long running requests may take to end when the server closes. */
const CLOSE_GRACE_MILLISECONDS = 500;
/** How long a client may go on sending after it was told that its request is too large. */
const REFUSED_GRACE_MILLISECONDS = 2_000;

/** Serves over HTTP. Rejects with the system's error where the address cannot be had. */
export async function listen(served: Served, { port = 0, host = '127.0.0.1' }: ListenOptions): Promise<MockServer> {
  const { limits } = served;
  const intake = new Intake(limits.bodyBytes);
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: limits.headersTimeout,
      requestTimeout: limits.requestTimeout,
      connectionsCheckingInterval: Math.max(10, Math.min(1_000, limits.headersTimeout / 4)),
    },
    (message, response) => {
      serve(served, intake, message, response).catch(() => response.destroy());
    },
  );
  server.maxConnections = limits.connections;
  server.setTimeout(limits.idleTimeout);
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error(`The server listens on ${String(address)}: expected a host and a port.`);
  }
  const shownHost = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${shownHost}:${address.port}`, port: address.port, close: () => close(server) };
}

async function serve(
  served: Served,
  intake: Intake,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (isControl(message.url ?? '/')) {
    (await served.control())(message, response);
    return;
  }
  if (answerPages(message, response)) {
    return;
  }
  const request = await nodeToWire(message, served.maxBytes, intake);
  if (request.oversized) {
    response.shouldKeepAlive = false;
    cutOff(message, response);
  }
  const reply = await served.handle(request);
  intake.release(request.body.byteLength);
  await sendReply(reply, response);
}

/** Whether a path belongs to the control API. */
export function isControl(path: string): boolean {
  return path.startsWith(CONTROL_PATH) && /^(?:[/?]|$)/.test(path.slice(CONTROL_PATH.length));
}

/** Lets the client read its refusal although it still sends, but not for long. */
function cutOff(message: IncomingMessage, response: ServerResponse): void {
  message.resume();
  response.once('finish', () => {
    setTimeout(() => message.destroy(), REFUSED_GRACE_MILLISECONDS).unref();
  });
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await Promise.race([closed, sleep(CLOSE_GRACE_MILLISECONDS, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
