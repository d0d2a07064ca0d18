import { textToBytes } from './bytes.js';
import type { FlatParameter } from './flatten-parameters.js';

/** Random 32-bit words in a boundary: 128 bits, so that no content can foresee it. */
const BOUNDARY_WORDS = 4;

/** A body of parts, and the boundary that the content type must name. */
export interface MultipartBody {
  readonly boundary: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * Writes parameters as the parts of a `multipart/form-data` body. Bytes become a part of type `application/octet-stream`.
 * Quotes and line breaks in names are percent-encoded, as browsers do.
 */
export function multipartBody(
  parameters: readonly FlatParameter<string | Uint8Array>[],
  random: () => number,
): MultipartBody {
  const boundary = Array.from({ length: BOUNDARY_WORDS }, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  const chunks = parameters.flatMap(([name, value]) => [
    textToBytes(`--${boundary}\r\n${partHeaders(name, value)}\r\n\r\n`),
    typeof value === 'string' ? textToBytes(value) : value,
    textToBytes('\r\n'),
  ]);
  return { boundary, body: joinBytes([...chunks, textToBytes(`--${boundary}--\r\n`)]) };
}

function partHeaders(name: string, value: string | Uint8Array): string {
  const quoted = `"${name.replace(/["\r\n]/g, (character) => encodeURIComponent(character))}"`;
  const disposition = `Content-Disposition: form-data; name=${quoted}`;
  return typeof value === 'string'
    ? disposition
    : `${disposition}; filename=${quoted}\r\nContent-Type: application/octet-stream`;
}

function joinBytes(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}
