import { networkFailure } from '../network-failure.js';
import { tooLong } from '../too-long.js';
import type { Transport, TransportRequest } from '../transport.js';
import { ConnectionPool } from './connection-pool.js';
import { decodeBody } from './decode-body.js';

const NO_BODY = new Uint8Array(0);

/** A line break in a header would begin another one. All that gets here is checked; this is the last line of defence. */
const LINE_BREAK = /[\r\n\0]/;

/**
 * A transport that speaks HTTP/1.1 over sockets and keeps connections open between requests. It does what a signed POST or GET needs
 * and nothing else, at a fraction of what `fetch` and `node:http` cost.
 */
export function httpTransport(): Transport {
  const pool = new ConnectionPool();
  return async (request) => {
    const { endpoint, body = NO_BODY, maxBytes, limits } = request;
    let sent = false;
    try {
      const head = writeHead(request);
      const connection = pool.take(endpoint);
      const release = limits.onExpiry(() => connection.destroy());
      try {
        const answer = await connection.send(head, body, maxBytes);
        if (answer.reusable) pool.giveBack(endpoint, connection, answer);
        const { status, headers } = answer.head;
        const text = await decodeBody(answer, maxBytes);
        return text === undefined ? tooLong({ status, headers }, maxBytes) : { kind: 'raw', status, headers, text };
      } finally {
        release();
        sent = connection.connected;
      }
    } catch (error) {
      return networkFailure(error, sent);
    }
  };
}

function writeHead({ endpoint, query, method, headers, body = NO_BODY }: TransportRequest): string {
  const all = {
    Host: endpoint.host,
    ...headers,
    'Accept-Encoding': 'gzip, deflate',
    'Content-Length': String(body.length),
  };
  let head = `${method} /${query && '?'}${query} HTTP/1.1\r\n`;
  for (const [name, value] of Object.entries(all)) {
    if (LINE_BREAK.test(value)) throw new Error(`the header ${name} has a line break`);
    head += `${name}: ${value}\r\n`;
  }
  return `${head}\r\n`;
}
