import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Comparison } from './compare-files.js';

/**
 * Makes the disk as it should be. Each file is written beside its place and renamed, so that it is either the old or the new one
 * whenever this is interrupted; running again finishes the work.
 */
export async function applyComparison(out: string, { outdated, surplus }: Comparison): Promise<void> {
  for (const directory of new Set(outdated.map((file) => dirname(join(out, file.path))))) {
    await mkdir(directory, { recursive: true });
  }
  for (const file of outdated) {
    const path = join(out, file.path);
    await writeFile(`${path}.new`, file.content);
    await rename(`${path}.new`, path);
  }
  for (const path of surplus) await rm(join(out, path), { force: true });
  for (const directory of new Set(surplus.map((path) => dirname(path)))) await removeEmpty(out, directory);
}

/** Removes a folder, and those above it up to `src/gen`, as long as they are empty. */
async function removeEmpty(out: string, directory: string): Promise<void> {
  if (directory.split('/').length <= 3) return;
  try {
    await rmdir(join(out, directory));
  } catch {
    // It is in use, or gone already: both are fine.
    return;
  }
  await removeEmpty(out, dirname(directory));
}
