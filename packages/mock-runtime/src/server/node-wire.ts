import type { IncomingMessage } from 'node:http';
import type { WireRequest } from '../wire/wire-request.js';
import type { Intake } from './intake.js';

const NOTHING = new Uint8Array();

/**
 * Reads a request from a socket. Stops at the bound and says so, rather than to collect whatever comes. The room that its body takes
 * in `intake` is the caller's to give back.
 *
 * Rejects where the client goes away first, and where there is no room for its body.
 */
export function nodeToWire(
  message: IncomingMessage,
  maxBytes: (contentType: string | undefined) => number,
  intake: Intake,
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
    const giveUp = (why: Error): void => {
      done = true;
      message.off('data', take);
      intake.release(bytes);
      reject(why);
    };
    const take = (chunk: Buffer): void => {
      if (bytes + chunk.length > bound) {
        intake.release(bytes);
        finish(true);
      } else if (intake.take(chunk.length)) {
        bytes += chunk.length;
        chunks.push(chunk);
      } else {
        giveUp(new Error('The server holds as many bytes of requests as it may.'));
      }
    };
    message.on('data', take);
    message.once('end', () => {
      if (!done) {
        finish(false);
      }
    });
    message.once('error', (error) => {
      if (!done) {
        giveUp(error);
      }
    });
    message.once('close', () => {
      // An Error with its stack costs more than the rest of this function, and most requests are complete by now.
      if (!done) {
        giveUp(new Error('The client closed the connection before the request was complete.'));
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
