import { once } from 'node:events';
import { createServer } from 'node:http';

/** A local site. */
export interface PageServer {
  readonly url: string;
  close(): Promise<void>;
}

/** The page may run its own script and call local servers; code that is made from texts stays forbidden. */
const POLICY = "default-src 'none'; script-src 'self'; connect-src http://127.0.0.1:* http://localhost:*";

/** Serves a page that runs a program; whatever another site calls here is redirected to the page. */
export async function servePage(program: string): Promise<PageServer> {
  const server = createServer(({ url, method, headers }, response) => {
    if (headers.origin !== undefined) {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', headers['access-control-request-headers'] ?? '');
      response.writeHead(method === 'OPTIONS' ? 204 : 302, { location: '/' }).end();
    } else if (url === '/program.js') {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(program);
    } else {
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY })
        .end('<!doctype html><title>page</title><link rel="icon" href="data:,"><script src="/program.js"></script>');
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
