import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from './usage-error.js';

/** Files of a folder that can be documents. */
const DOCUMENT = /\.(?:pdf|txt|text)$/i;

/** Replaces folders by the documents in them, sorted by name. @throws UsageError for a folder without any. */
export async function findDocuments(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (!(await isFolder(path))) {
      found.push(path);
      continue;
    }
    const files = (await readdir(path)).filter((file) => DOCUMENT.test(file)).sort();
    if (files.length === 0)
      throw new UsageError(`${path}: found no .pdf or .txt file in the folder, expected documents`);
    found.push(...files.map((file) => join(path, file)));
  }
  return found;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // Whoever reads the file says what is wrong with it.
    return false;
  }
}
