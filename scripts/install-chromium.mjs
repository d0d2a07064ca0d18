import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { TaskFailure } from './task-failure.mjs';

const COMMANDS = [
  ['update', '-qq'],
  ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
];

/** Installs the distribution's Chromium as root on Debian; elsewhere, and where that fails, throws a TaskFailure. */
export function installChromium() {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    throw new TaskFailure(
      'found no Chromium on the PATH; install Chromium or Chrome, or set CHROME_PATH to one, or run this as root on Debian',
      2,
    );
  }
  console.log('found no Chromium; installing that of Debian');
  for (const args of COMMANDS) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status, error } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status === 0) continue;
    const reason = error?.message ?? `exited with ${status}`;
    throw new TaskFailure(`Chromium could not be installed: "apt-get ${args.join(' ')}" ${reason}`);
  }
}
