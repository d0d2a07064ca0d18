import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './root.mjs';
import { TaskFailure } from './task-failure.mjs';

// Set for the second start, so that a pnpm that npm cannot bring ends in an error instead of a loop.
const SECOND_START = 'SPECLOOM_BOOTSTRAPPED';

/**
 * Puts the pinned pnpm on the PATH: turbo looks for it there. Where another version or none is found, npm fetches it and starts
 * the same task again with it.
 *
 * @param {string[]} argv task and arguments
 * @returns {number | undefined} exit code of the second start; undefined where the pinned pnpm is there already
 */
export function ensurePnpm(argv) {
  const wanted = pinnedVersion();
  const found = versionOnPath();
  if (found === wanted) {
    dropNpmExecSettings();
    return undefined;
  }
  if (process.env[SECOND_START] !== undefined) {
    throw new TaskFailure(
      `npm did not bring pnpm ${wanted} (found ${found ?? 'none'}); try: npx -y pnpm@${wanted} --version`,
    );
  }
  return startAgain(wanted, argv);
}

function pinnedVersion() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return String(packageManager).replace(/^pnpm@/, '');
}

function versionOnPath() {
  // npm's own settings make pnpm print warnings, but only to standard error.
  const { status, stdout } = spawnSync('pnpm', ['--version'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * @param {string} version
 * @param {string[]} argv
 * @returns {number}
 */
function startAgain(version, argv) {
  const exec = [
    'exec',
    '--yes',
    `--package=pnpm@${version}`,
    '--',
    process.execPath,
    join(root, 'scripts', 'bootstrap.mjs'),
    ...argv,
  ];
  const env = { ...process.env, [SECOND_START]: '1' };
  const npmScript = process.env.npm_execpath ?? '';
  // Under `npm run` npm's own script is known, and starting it with this Node needs no shell on any system.
  const { status, signal, error } =
    basename(npmScript) === 'npm-cli.js'
      ? spawnSync(process.execPath, [npmScript, ...exec], { stdio: 'inherit', env })
      : spawnSync('npm', exec, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  if (error)
    throw new TaskFailure(
      `npm could not be started: ${error.message}; expected npm on the PATH, it comes with Node`,
      2,
    );
  return status ?? (signal === 'SIGINT' ? 130 : 1);
}

// `npm exec` hands its options down as environment variables; a later `npx` of a task would take them for its own.
function dropNpmExecSettings() {
  for (const name of ['npm_config_package', 'npm_config_yes', 'npm_config_call', SECOND_START])
    delete process.env[name];
}
