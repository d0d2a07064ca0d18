import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** The folder, here or above, that holds `spec`; without one, the folder here. */
export async function releaseRoot(from: string): Promise<string> {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (await isFolder(join(folder, 'spec'))) return folder;
    if (dirname(folder) === folder) return resolve(from);
  }
}

/** Whether a path is a folder. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
