import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { root } from './root.mjs';
import { TaskFailure } from './task-failure.mjs';

// Set for the second start, so that a pnpm that npm cannot bring ends in an error instead of a loop.
const SECOND_START = 'SPECLOOM_BOOTSTRAPPED';

/**
 * Puts the pinned pnpm on the PATH: turbo looks for it there. It is a dependency of the workspace, so that only the first run
 * needs npm to fetch it; npm then starts the same task again with it.
 *
 * @param {string[]} argv task and arguments
 * @returns {number | undefined} exit code of the second start; undefined where the pinned pnpm is there already
 */
export function ensurePnpm(argv) {
  const wanted = pinnedVersion();
  if (installedVersion() === wanted) {
    process.env.PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  } else if (versionOnPath() !== wanted) {
    if (process.env[SECOND_START] === undefined) return startAgain(wanted, argv);
    throw new TaskFailure(`npm did not bring pnpm ${wanted}; see what this says: npx -y pnpm@${wanted} --version`);
  }
  dropNpmExecSettings();
  return undefined;
}

function pinnedVersion() {
  return String(readJson('package.json').packageManager).replace(/^pnpm@/, '');
}

/** @returns {string | undefined} */
function installedVersion() {
  const manifest = 'node_modules/pnpm/package.json';
  return existsSync(join(root, manifest)) ? readJson(manifest).version : undefined;
}

function versionOnPath() {
  const { status, stdout } = spawnSync('pnpm', ['--version'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0 ? stdout.trim() : undefined;
}

/** @param {string} path relative to the root */
function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/**
 * @param {string} version
 * @param {string[]} argv
 * @returns {number}
 */
function startAgain(version, argv) {
  const bootstrap = join(root, 'scripts', 'bootstrap.mjs');
  const exec = ['exec', '--yes', `--package=pnpm@${version}`, '--', process.execPath, bootstrap, ...argv];
  const env = { ...process.env, [SECOND_START]: '1' };
  const npmScript = process.env.npm_execpath ?? '';
  // Under `npm run` npm's own script is known, and starting it with this Node needs no shell on any system.
  const { status, signal, error } =
    basename(npmScript) === 'npm-cli.js'
      ? spawnSync(process.execPath, [npmScript, ...exec], { stdio: 'inherit', env })
      : spawnSync('npm', exec, { stdio: 'inherit', env, shell: process.platform === 'win32' });
  if (error) {
    throw new TaskFailure(
      `npm could not be started: ${error.message}; expected npm on the PATH, it comes with Node`,
      2,
    );
  }
  return status ?? (signal === 'SIGINT' ? 130 : 1);
}

// `npm exec` hands its options down as environment variables; a later `npx` of a task would take them for its own.
function dropNpmExecSettings() {
  for (const name of ['npm_config_package', 'npm_config_yes', 'npm_config_call', SECOND_START])
    delete process.env[name];
}
