import type { Stats } from 'node:fs';
import { mkdir, mkdtemp, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { WriteError } from './write-error.js';

/**
 * Writes a file beside its place and then renames it, so that a reader never sees half of it, and nothing is lost on failure. A
 * link keeps leading to the file, a file keeps its mode, and what is no regular file, such as a pipe, is written to as it is.
 *
 * @throws WriteError when it cannot be written.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  try {
    const there = await statOf(path);
    if (there?.isDirectory()) throw new WriteError(`${path}: found a folder, expected a file to write to`);
    if (there !== null && !there.isFile()) await writeFile(path, content);
    else await replace(there === null ? path : await realpath(path), there, content);
  } catch (error) {
    if (error instanceof WriteError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new WriteError(`${path}: cannot be written (${reason})`);
  }
}

async function replace(path: string, there: Stats | null, content: string | Uint8Array): Promise<void> {
  const directory = dirname(path);
  await mkdir(directory, { recursive: true });
  const beside = await mkdtemp(join(directory, '.specloom-'));
  try {
    const file = await open(join(beside, 'file'), 'wx');
    try {
      await file.writeFile(content);
      if (there !== null) await file.chmod(there.mode & 0o7777);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(join(beside, 'file'), path);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
