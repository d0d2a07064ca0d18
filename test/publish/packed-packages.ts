import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PNPM = join(ROOT, 'node_modules', 'pnpm', 'bin', 'pnpm.cjs');

/** What stands in the package.json of a packed package, as far as it matters to its users. */
export interface Manifest {
  private?: boolean;
  type?: string;
  license?: string;
  description?: string;
  engines?: Record<string, string>;
  exports?: unknown;
  imports?: unknown;
  bin?: Record<string, string>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** A public package and the paths in its tarball. */
export interface PackedPackage {
  name: string;
  manifest: Manifest;
  files: string[];
}

/** Packs every public package of the workspace without writing a tarball. */
export function packedPackages(): PackedPackage[] {
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  const folders = json<{ name: string; path: string }[]>(
    execFileSync(process.execPath, [PNPM, '-r', 'ls', '--depth', '-1', '--json'], options),
  );
  const packed = json<{ name: string; files: { path: string }[] }[]>(
    execFileSync(process.execPath, [PNPM, '-r', 'pack', '--dry-run', '--json'], options),
  );
  return packed.flatMap(({ name, files }) => {
    const folder = folders.find((entry) => entry.name === name);
    if (folder === undefined) throw new Error(`pnpm packs ${name}, but lists no such package in the workspace`);
    const manifest = json<Manifest>(readFileSync(join(folder.path, 'package.json'), 'utf8'));
    return manifest.private === true ? [] : [{ name, manifest, files: files.map(({ path }) => path).sort() }];
  });
}

/** Packs every public package of the workspace into a folder, and tells where each tarball is. */
export function packTarballs(folder: string): { name: string; file: string }[] {
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  const args = [PNPM, '-r', 'pack', '--json', '--pack-destination', folder];
  const packed = json<{ name: string; filename: string }[]>(execFileSync(process.execPath, args, options));
  const names = new Set(packedPackages().map(({ name }) => name));
  return packed.filter(({ name }) => names.has(name)).map(({ name, filename }) => ({ name, file: filename }));
}

/** Every file that `exports`, `imports` and `bin` name, without "./"; patterns keep their asterisk. */
export function namedFiles(manifest: Manifest): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') found.push(value.replace(/^\.\//, ''));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  [manifest.exports, manifest.imports, manifest.bin].forEach(visit);
  return [...new Set(found)].sort();
}

function json<T>(text: string): T {
  return JSON.parse(text) as T;
}
