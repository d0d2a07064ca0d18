import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { UsageError } from './usage-error.js';

/** No documentation is larger. */
const LIMIT = { bytes: 256 * 1024 * 1024, option: '' };

/** Reads a file that the user named. @throws UsageError when it is missing, a folder, too large or not readable. */
export async function readInput(path: string, expected: string, limit = LIMIT): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new UsageError(`${path}: found a folder, expected ${expected}`);
    if (found.size > limit.bytes) throw tooLarge(path, `${found.size} bytes`, limit);
    return found.isFile() ? await readFile(path) : await readStream(path, limit);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const found = code === 'ENOENT' ? 'found no such file' : `cannot be read (${code || String(error)})`;
    throw new UsageError(`${path}: ${found}, expected ${expected}`);
  }
}

/** Reads a pipe or a device, which does not tell its size. */
async function readStream(path: string, limit: typeof LIMIT): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit.bytes) throw tooLarge(path, `over ${limit.bytes} bytes`, limit);
  }
  return Buffer.concat(chunks);
}

function tooLarge(path: string, found: string, { bytes, option }: typeof LIMIT): UsageError {
  return new UsageError(`${path}: found ${found}, expected at most ${bytes}${option === '' ? '' : ` (${option})`}`);
}
