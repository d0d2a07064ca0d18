import { mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Comparison } from './compare-files.js';

/**
 * Makes the disk as it should be. Each file is written beside its place and renamed, so that it is either the old or the new one
 * whenever this is interrupted; running again finishes the work.
 */
export function applyComparison(out: string, { outdated, surplus }: Comparison): void {
  for (const directory of new Set(outdated.map((file) => dirname(join(out, file.path))))) {
    mkdirSync(directory, { recursive: true });
  }
  for (const file of outdated) {
    const path = join(out, file.path);
    writeFileSync(`${path}.new`, file.content);
    renameSync(`${path}.new`, path);
  }
  for (const path of surplus) rmSync(join(out, path), { force: true });
  for (const directory of new Set(surplus.map((path) => dirname(path)))) removeEmpty(out, directory);
}

/** Removes a folder, and those above it up to `src/gen`, as long as they are empty. */
function removeEmpty(out: string, directory: string): void {
  if (directory.split('/').length <= 3) return;
  try {
    rmdirSync(join(out, directory));
  } catch {
    // It is in use, or gone already: both are fine.
    return;
  }
  removeEmpty(out, dirname(directory));
}
