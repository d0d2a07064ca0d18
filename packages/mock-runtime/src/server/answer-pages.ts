import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long a browser may go on without asking again, in seconds. */
const REMEMBERED_SECONDS = 600;

/**
 * Lets pages of any origin call the service and read its answers, as the signature alone decides who may call. Returns true where the
 * request was a browser's question beforehand, which is answered then.
 */
export function answerPages({ method, headers }: IncomingMessage, response: ServerResponse): boolean {
  if (headers.origin === undefined) {
    return false;
  }
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-expose-headers', '*');
  if (method !== 'OPTIONS' || headers['access-control-request-method'] === undefined) {
    return false;
  }
  response.setHeader('access-control-allow-methods', 'GET, POST');
  // The wildcard would not cover Authorization.
  response.setHeader('access-control-allow-headers', headers['access-control-request-headers'] ?? '');
  response.setHeader('access-control-max-age', REMEMBERED_SECONDS);
  response.writeHead(204).end();
  return true;
}
