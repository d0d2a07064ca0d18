import type { IncomingMessage } from 'node:http';
import type { WireRequest } from '../wire/wire-request.js';

const NOTHING = new Uint8Array();

/**
 * Reads a request from a socket. Stops at the bound and says so, rather than to collect whatever comes.
 * Rejects where the client goes away first.
 */
export function nodeToWire(
  message: IncomingMessage,
  maxBytes: (contentType: string | undefined) => number,
): Promise<WireRequest> {
  const bound = maxBytes(message.headers['content-type']);
  if (Number(message.headers['content-length'] ?? 0) > bound) {
    return Promise.resolve(toWire(message, NOTHING, true));
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    let done = false;
    const finish = (oversized: boolean): void => {
      done = true;
      message.off('data', take);
      const [only] = chunks;
      const body = oversized ? NOTHING : chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
      resolve(toWire(message, body, oversized));
    };
    const take = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > bound) {
        finish(true);
      } else {
        chunks.push(chunk);
      }
    };
    message.on('data', take);
    message.once('end', () => {
      if (!done) {
        finish(false);
      }
    });
    message.once('error', reject);
    message.once('close', () => {
      // An Error with its stack costs more than the rest of this function, and most requests are complete by now.
      if (!done) {
        reject(new Error('The client closed the connection before the request was complete.'));
      }
    });
  });
}

function toWire(message: IncomingMessage, body: Uint8Array, oversized: boolean): WireRequest {
  const { url = '/', method = 'GET', headers } = message;
  const question = url.indexOf('?');
  return {
    method,
    path: question === -1 ? url : url.slice(0, question),
    query: question === -1 ? '' : url.slice(question + 1),
    host: headers.host ?? '',
    header: (name) => {
      const value = headers[name];
      return Array.isArray(value) ? value.join(', ') : value;
    },
    body,
    oversized,
  };
}
