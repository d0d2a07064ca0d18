import { DocumentError } from '../document-error.js';

/** Largest text document that is read, in bytes. The largest known product's text has 12 MB. */
export const MAX_TEXT_BYTES = 64 * 1024 * 1024;

/** Longest line that is read, in characters: a real one has under 2,000. */
const MAX_LINE_LENGTH = 100_000;

/**
 * Decodes the bytes of a text document.
 *
 * @throws DocumentError when they are empty, binary, not UTF-8, an HTML page, or too large.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (bytes.length > MAX_TEXT_BYTES) {
    throw new DocumentError(
      `${file}: found ${bytes.length} bytes, expected at most ${MAX_TEXT_BYTES}; is this the text of one API document?`,
    );
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    throw new DocumentError(
      `${file}: found binary data (a NUL byte at offset ${nul}), expected the text of an API document`,
    );
  }
  const text = decodeUtf8(bytes, file);
  if (text.trim() === '') {
    throw new DocumentError(`${file}: found an empty file, expected the text of an API document`);
  }
  if (/^\s*<(?:!doctype|html|head|body|\?xml)\b/i.test(text.slice(0, 1000))) {
    throw new DocumentError(`${file}:1: found an HTML or XML page, expected the text of an API document`);
  }
  const long = longLine(text);
  if (long !== null) {
    throw new DocumentError(
      `${file}:${long}: found a line of over ${MAX_LINE_LENGTH} characters, expected the text of an API document`,
    );
  }
  return text;
}

function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DocumentError(`${file}: found bytes that are not UTF-8, expected the text of an API document in UTF-8`);
  }
}

function longLine(text: string): number | null {
  let start = 0;
  for (let number = 1; start <= text.length; number++) {
    const end = text.indexOf('\n', start);
    if ((end < 0 ? text.length : end) - start > MAX_LINE_LENGTH) return number;
    if (end < 0) return null;
    start = end + 1;
  }
  return null;
}
