import { join } from 'node:path';
import type { StagedFiles } from '../../write/staged-files.js';
import { readOptionalBytes } from '../read-optional.js';
import { isFolder } from './release-folders.js';

/** The part of the planned files that differs from the disk; undefined where nothing does. */
export async function neededFiles(
  root: string,
  { write, remove, last }: StagedFiles,
): Promise<StagedFiles | undefined> {
  const hasChangesets = await isFolder(join(root, '.changeset'));
  const wanted = write.filter(({ path }) => hasChangesets || !path.startsWith('.changeset/'));
  const different = await filter(wanted, (file) => differs(root, file));
  const surplus = await filter(remove, async (path) => (await readOptionalBytes(join(root, path))) !== undefined);
  if (different.length === 0 && surplus.length === 0 && !(await differs(root, last))) return undefined;
  return { write: different, remove: surplus, last };
}

async function differs(root: string, { path, content }: StagedFiles['last']): Promise<boolean> {
  const current = await readOptionalBytes(join(root, path));
  return current === undefined || !current.equals(typeof content === 'string' ? Buffer.from(content) : content);
}

async function filter<T>(items: readonly T[], test: (item: T) => Promise<boolean>): Promise<T[]> {
  const kept: T[] = [];
  for (const item of items) if (await test(item)) kept.push(item);
  return kept;
}
