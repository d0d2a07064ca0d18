import { readFile, stat } from 'node:fs/promises';
import { UsageError } from './usage-error.js';

/** Reads a file that the user named. @throws UsageError when it is missing, a folder, or not readable. */
export async function readInput(path: string, expected: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).isDirectory()) throw new UsageError(`${path}: found a folder, expected ${expected}`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const found = code === 'ENOENT' ? 'found no such file' : `cannot be read (${code || String(error)})`;
    throw new UsageError(`${path}: ${found}, expected ${expected}`);
  }
}
