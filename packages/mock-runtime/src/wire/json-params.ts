import { isUtf8 } from 'node:buffer';
import { Refusal } from '../codes/refusal.js';

/** Decodes a JSON body. Throws a Refusal where it is no UTF-8, no JSON, or no object. */
export function decodeJson(body: Uint8Array): Record<string, unknown> {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  if (!isUtf8(bytes)) {
    throw new Refusal('malformed-body', 'The request body is not valid UTF-8. Only UTF-8 encoding is used.');
  }
  const value = parse(bytes.toString('utf8'));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal('malformed-body', 'The request body is not a JSON object of parameters.');
  }
  return value as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : 'unreadable';
    throw new Refusal('malformed-body', `The request body is not valid JSON: ${reason}.`);
  }
}
