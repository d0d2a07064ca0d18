import { mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a file beside its place and then renames it, so that a reader never sees half of it, and nothing is lost on failure. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const directory = dirname(path);
  await mkdir(directory, { recursive: true });
  const beside = await mkdtemp(join(directory, '.specloom-'));
  try {
    const file = await open(join(beside, basename(path)), 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(join(beside, basename(path)), path);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}
