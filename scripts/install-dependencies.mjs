import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runPnpm } from './run-command.mjs';

const STAMP = join(root, 'node_modules', '.installed-lockfile');

/**
 * Installs from the lockfile, unless exactly this lockfile is installed already. The hash of what was installed decides, not a
 * time: switching branches and fresh clones set times that say nothing.
 */
export function installDependencies() {
  const wanted = lockfileHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  runPnpm(['install', '--frozen-lockfile'], 'the dependencies could not be installed from pnpm-lock.yaml');
  writeFileSync(STAMP, lockfileHash());
}

/** Installs what changed package.json files ask for, and brings the lockfile up to date. */
export function updateLockfile() {
  runPnpm(['install', '--no-frozen-lockfile'], 'pnpm-lock.yaml could not be brought up to date');
  writeFileSync(STAMP, lockfileHash());
}

function lockfileHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
}
