import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagesOutsideLockfile } from './packages-outside-lockfile.mjs';
import { root } from './root.mjs';
import { runPnpm } from './run-command.mjs';

const STAMP = join(root, 'node_modules', '.installed-lockfile');

/**
 * Installs from the lockfile, unless exactly this lockfile is installed already. The hash of what was installed decides, not a
 * time: switching branches and fresh clones set times that say nothing. Packages of a new product are taken into the lockfile
 * first; a machine of CI never writes it.
 */
export function installDependencies() {
  const added = process.env.CI ? [] : packagesOutsideLockfile();
  if (added.length > 0) {
    console.log(`new in the workspace: ${added.join(', ')}`);
    runPnpm(['install', '--no-frozen-lockfile'], 'pnpm-lock.yaml could not be brought up to date');
  } else {
    if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockfileHash()) return;
    runPnpm(['install', '--frozen-lockfile'], 'the dependencies could not be installed from pnpm-lock.yaml');
  }
  writeFileSync(STAMP, lockfileHash());
}

function lockfileHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
}
