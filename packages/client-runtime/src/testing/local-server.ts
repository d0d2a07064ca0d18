import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine, for as long as a test needs it. */
export interface LocalServer {
  /** "http://127.0.0.1:…". */
  readonly origin: string;
  /** Requests that have come so far. */
  readonly count: () => number;
  readonly close: () => Promise<void>;
}

/** Serves requests, once their bodies have come, with the given function. */
export async function localServer(
  serve: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<LocalServer> {
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    request.resume().on('end', () => serve(request, response));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    count: () => count,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
