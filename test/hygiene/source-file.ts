import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the repository: its path from the root with forward slashes, and its text. */
export interface SourceFile {
  path: string;
  text: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BINARY = /\.(pdf|png|ico|woff2?)$/;

/** Every text file that is or could be committed, in the order of paths. */
export function repositoryFiles(): SourceFile[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return listed
    .split('\0')
    .filter((path) => path !== '' && !BINARY.test(path) && existsSync(join(ROOT, path)))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** Written by people: not made by the generator, not taken from a vendor, not kept by a tool. */
export function isHandWritten({ path, text }: SourceFile): boolean {
  return !isData(path) && !isGenerated(text) && path !== 'pnpm-lock.yaml' && !path.endsWith('CHANGELOG.md');
}

/** Says of itself that the generator made it. */
export function isGenerated(text: string): boolean {
  return text.slice(0, HEAD_LENGTH).includes('@generated');
}

// The mark stands in the first comment of a file.
const HEAD_LENGTH = 600;

function isData(path: string): boolean {
  return /^spec\/[^/]+\/[^/]+\/(document|spec|lint|retired)\.\w+$/.test(path) || path.startsWith('test/facts/');
}
