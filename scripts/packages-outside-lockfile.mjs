import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * Folders under packages/ that pnpm-lock.yaml does not know: a document of a new product brings new packages.
 *
 * @returns {string[]} such as "packages/example-client"
 */
export function packagesOutsideLockfile() {
  const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8').split('\n');
  return readdirSync(join(root, 'packages'))
    .filter((name) => existsSync(join(root, 'packages', name, 'package.json')))
    .map((name) => `packages/${name}`)
    .filter((path) => !lockfile.some((line) => line.startsWith(`  ${path}:`)));
}
