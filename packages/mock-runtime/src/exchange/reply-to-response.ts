import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from './reply.js';

/** Pieces that a slow body is sent in. */
const PIECES = 10;

/**
 * Makes a reply into a response of the fetch standard. Rejects with a TypeError where the connection is to break before it,
 * and with the signal's reason where the caller gives up first.
 */
export async function replyToResponse(reply: Reply, signal: AbortSignal | undefined): Promise<Response> {
  const { delay, cut, spread } = reply.delivery;
  if (delay > 0) {
    await sleep(delay, undefined, signal === undefined ? {} : { signal });
  }
  signal?.throwIfAborted();
  if (cut === 'before') {
    throw new TypeError('fetch failed', { cause: new Error('the mock dropped the connection') });
  }
  const bytes = new TextEncoder().encode(reply.body);
  // Some status codes allow no body, not even an empty one.
  const whole = reply.body === '' ? null : reply.body;
  const body = cut === 'half' ? brokenStream(bytes) : spread > 0 ? slowStream(bytes, spread) : whole;
  return new Response(body, {
    status: reply.status,
    headers: { 'content-type': reply.contentType, 'content-length': String(bytes.length) },
  });
}

/** Where the pieces of a slow body begin and end. */
export function piecesOf(bytes: Uint8Array): Uint8Array[] {
  const size = Math.max(1, Math.ceil(bytes.length / PIECES));
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}

function brokenStream(bytes: Uint8Array): ReadableStream<Uint8Array> {
  const halves = [bytes.subarray(0, bytes.length >> 1)];
  return new ReadableStream({
    pull(controller) {
      const half = halves.pop();
      if (half === undefined) {
        controller.error(new TypeError('terminated', { cause: new Error('the mock closed the connection') }));
      } else {
        controller.enqueue(half);
      }
    },
  });
}

function slowStream(bytes: Uint8Array, milliseconds: number): ReadableStream<Uint8Array> {
  const pieces = piecesOf(bytes);
  const pause = milliseconds / pieces.length;
  return new ReadableStream({
    async pull(controller) {
      await sleep(pause);
      const piece = pieces.shift();
      if (piece !== undefined) {
        controller.enqueue(piece);
      }
      if (pieces.length === 0) {
        controller.close();
      }
    },
  });
}
