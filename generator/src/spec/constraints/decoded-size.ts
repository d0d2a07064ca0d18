import { readSize } from './read-number.js';

/** `(Base64-encoded, up to 2048 bytes after decompression)` */
const SIZE =
  /\b(?:up to|at most|a maximum of) (\d{1,9}(?:,\d{3})*) ?(bytes?|KB|MB) after (?:decompression|decoding)\b/i;

/** The largest size, in bytes, of what an encoded value holds: no limit of the value itself. */
export function readDecodedSize(text: string): { bytes: number; from: number } | null {
  const match = SIZE.exec(text);
  return match ? { bytes: readSize(match[1] ?? '', match[2] ?? ''), from: match.index } : null;
}
