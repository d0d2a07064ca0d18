import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';
import { TaskFailure } from './task-failure.mjs';

// Tools are started as scripts of this Node, not through node_modules/.bin: that needs no shell on any system, and so no quoting.
const TOOLS = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  specloom: 'generator/bin/specloom.js',
  tsc: 'node_modules/typescript/bin/tsc',
  turbo: 'node_modules/turbo/bin/turbo',
  vitest: 'node_modules/vitest/vitest.mjs',
};

// A lint report of a long document may have some megabytes.
const MAX_OUTPUT_BYTES = 2 ** 28;

/**
 * Runs a tool of the workspace in the root folder; its output streams through.
 *
 * @param {keyof typeof TOOLS} tool
 * @param {string[]} args
 * @returns {number} its exit code
 */
export function tryTool(tool, args) {
  return start(process.execPath, [join(root, TOOLS[tool]), ...args]);
}

/**
 * Like `tryTool`, but throws where the tool fails.
 *
 * @param {keyof typeof TOOLS} tool
 * @param {string[]} args
 * @param {string} failure what to say then, such as "the build failed"
 */
export function runTool(tool, args, failure) {
  failUnlessZero(tryTool(tool, args), failure, `${tool} ${args.join(' ')}`);
}

/**
 * Like `tryTool`, but hands back what the tool prints to standard output; its errors stream through.
 *
 * @param {keyof typeof TOOLS} tool
 * @param {string[]} args
 * @returns {{ status: number, stdout: string }}
 */
export function captureTool(tool, args) {
  const { status, stdout, error } = spawnSync(process.execPath, [join(root, TOOLS[tool]), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  if (error) throw new TaskFailure(`${tool} could not be started: ${error.message}`, 2);
  return { status: status ?? 1, stdout };
}

/**
 * Runs a script of the repository with this Node; its output streams through.
 *
 * @param {string} path relative to the root
 * @returns {number} its exit code
 */
export function runScript(path) {
  return start(process.execPath, [join(root, path)]);
}

/**
 * Runs pnpm in the root folder; its output streams through. Throws where it fails.
 *
 * @param {string[]} args
 * @param {string} failure
 * @param {NodeJS.ProcessEnv} env
 */
export function runPnpm(args, failure, env = {}) {
  failUnlessZero(start('pnpm', args, env, process.platform === 'win32'), failure, `pnpm ${args.join(' ')}`);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} shell
 * @returns {number}
 */
function start(command, args, env = {}, shell = false) {
  const options = { cwd: root, env: { ...process.env, ...env }, shell };
  const { status, signal, error } = spawnSync(command, args, { ...options, stdio: 'inherit' });
  if (error) throw new TaskFailure(`${command} could not be started: ${error.message}`, 2);
  return status ?? (signal === 'SIGINT' ? 130 : 1);
}

/**
 * @param {number} code
 * @param {string} failure
 * @param {string} command
 */
function failUnlessZero(code, failure, command) {
  if (code !== 0) throw new TaskFailure(`${failure}: "${command}" exited with ${code}`, code);
}
