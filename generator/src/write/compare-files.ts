import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputFile } from '../emit/output-file.js';
import { WriteError } from './write-error.js';

/** How the files on disk differ from those that belong there. */
export interface Comparison {
  /** Files that are missing or differ. */
  outdated: OutputFile[];
  /** Paths of files in generated folders that nothing generates any more. */
  surplus: string[];
  /** How many files are as they should be. */
  unchanged: number;
}

/** Compares files with the disk; only files below a package's `src/gen` are ever surplus. */
export function compareFiles(out: string, files: readonly OutputFile[]): Comparison {
  const wanted = new Set(files.map((file) => file.path));
  const current = files.map((file) => isCurrent(file, join(out, file.path)));
  const folders = [...new Set(files.map((file) => `${file.path.split('/')[0]}/src/gen`))];
  const present = folders.flatMap((folder) => filesBelow(out, folder));
  return {
    outdated: files.filter((_, index) => current[index] === false),
    surplus: present.filter((path) => !wanted.has(path)),
    unchanged: current.filter((is) => is).length,
  };
}

function isCurrent(file: OutputFile, path: string): boolean {
  const text = readText(path);
  if (text === undefined) return false;
  if (file.kind === 'once') return true;
  return file.kind === 'manifest' ? sameJson(text, file.content) : text === file.content;
}

/** Tools that set versions have their own habits of spacing, which are none of ours. */
function sameJson(left: string, right: string): boolean {
  try {
    return JSON.stringify(JSON.parse(left)) === JSON.stringify(JSON.parse(right));
  } catch {
    return false;
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    if (hasCode(error, 'EISDIR') || hasCode(error, 'ENOTDIR'))
      throw new WriteError(`${path} is in the way of a generated file.`);
    throw error;
  }
}

/** Symbolic links are listed, but not followed: what they point to is not ours. */
function filesBelow(out: string, folder: string): string[] {
  let entries: { name: string; isDirectory(): boolean }[];
  try {
    entries = readdirSync(join(out, folder), { withFileTypes: true });
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return [];
    throw error;
  }
  return entries
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(out, path) : [path];
    })
    .toSorted();
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
