import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from '../exchange/reply.js';
import { piecesOf } from '../exchange/reply-to-response.js';

/** Sends a reply through a socket, or breaks the connection where the reply says so. */
export async function sendReply(reply: Reply, response: ServerResponse): Promise<void> {
  const { delay, cut, spread } = reply.delivery;
  if (delay > 0) {
    await sleep(delay, undefined, { ref: false });
  }
  if (cut === 'before') {
    response.destroy();
    return;
  }
  if (cut === 'none' && spread === 0) {
    response.writeHead(reply.status, {
      'content-type': reply.contentType,
      'content-length': Buffer.byteLength(reply.body),
    });
    response.end(reply.body);
    return;
  }
  const body = Buffer.from(reply.body);
  response.writeHead(reply.status, { 'content-type': reply.contentType, 'content-length': body.length });
  if (cut === 'half') {
    response.write(body.subarray(0, body.length >> 1), () => response.destroy());
    return;
  }
  const pieces = piecesOf(body);
  for (const piece of pieces) {
    await sleep(spread / pieces.length, undefined, { ref: false });
    if (response.destroyed) {
      return;
    }
    response.write(piece);
  }
  response.end();
}
