import { Refusal } from '../codes/refusal.js';

/** One part of a multipart body. */
export interface MultipartPart {
  name: string;
  content: Buffer;
}

const MAX_PARTS = 10_000;
const MAX_BOUNDARY = 70;
const HEADER_END = Buffer.from('\r\n\r\n');

/**
 * Splits a `multipart/form-data` body into its parts (RFC 7578).
 * Throws a Refusal where the boundary is missing, a part has no name, or the body ends early.
 */
export function splitMultipart(contentType: string, body: Uint8Array): MultipartPart[] {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const delimiter = Buffer.from(`--${boundaryOf(contentType)}`);
  let position = bytes.indexOf(delimiter);
  if (position === -1) {
    throw malformed('the boundary of the Content-Type header does not occur in the body');
  }
  const parts: MultipartPart[] = [];
  const lineDelimiter = Buffer.concat([Buffer.from('\r\n'), delimiter]);
  position += delimiter.length;
  while (bytes.toString('latin1', position, position + 2) === '\r\n') {
    // The delimiter's own line break also begins the part, so that a part without headers is found as one.
    const headerEnd = bytes.indexOf(HEADER_END, position);
    const end = headerEnd === -1 ? -1 : bytes.indexOf(lineDelimiter, headerEnd + 2);
    if (end === -1) {
      throw malformed('the body ends within a part');
    }
    if (parts.length === MAX_PARTS) {
      throw malformed(`there are more than ${MAX_PARTS} parts`);
    }
    const contentStart = Math.min(headerEnd + HEADER_END.length, end);
    parts.push({
      name: nameOf(bytes.toString('utf8', position + 2, headerEnd)),
      content: bytes.subarray(contentStart, end),
    });
    position = end + lineDelimiter.length;
  }
  if (bytes.toString('latin1', position, position + 2) !== '--') {
    throw malformed('the closing boundary is missing');
  }
  return parts;
}

function boundaryOf(contentType: string): string {
  for (const parameter of contentType.split(';').slice(1)) {
    const [key, value] = splitOnce(parameter.trim(), '=');
    if (key.toLowerCase() === 'boundary') {
      const boundary = unquote(value);
      if (boundary !== '' && boundary.length <= MAX_BOUNDARY) {
        return boundary;
      }
    }
  }
  throw malformed(`the Content-Type header needs a boundary of 1 to ${MAX_BOUNDARY} characters`);
}

function nameOf(headers: string): string {
  for (const line of headers.split('\r\n')) {
    const [header, value] = splitOnce(line, ':');
    if (header.trim().toLowerCase() !== 'content-disposition') {
      continue;
    }
    for (const parameter of value.split(';').slice(1)) {
      const [key, text] = splitOnce(parameter.trim(), '=');
      if (key.toLowerCase() === 'name' && text !== '') {
        return unquote(text);
      }
    }
  }
  throw malformed('a part has no name in its Content-Disposition header');
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function unquote(text: string): string {
  return text.length >= 2 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}

function malformed(what: string): Refusal {
  return new Refusal('malformed-multipart', `The multipart format of the request body is incorrect: ${what}.`);
}
