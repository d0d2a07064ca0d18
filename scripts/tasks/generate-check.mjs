import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lintFile } from '../lint-file.mjs';
import { productFolders } from '../product-folders.mjs';
import { root } from '../root.mjs';
import { runTool, tryTool } from '../run-command.mjs';
import { TaskFailure } from '../task-failure.mjs';
import { run as build } from './build.mjs';

/** Finds every spec.json, lint.json and package file that is not what the documents make, and writes nothing. */
export function run() {
  build(['specloom...']);
  const stale = productFolders().flatMap((folder) => [...staleData(folder), ...stalePackages(folder)]);
  if (stale.length > 0) throw new TaskFailure(`stale: ${stale.join(', ')}; run: npm run generate`);
  console.log('every generated file is up to date');
}

/**
 * @param {import('../product-folders.mjs').ProductFolder} folder
 * @returns {string[]}
 */
function staleData(folder) {
  const { path, document } = folder;
  const fresh = [
    { file: `${path}/spec.json`, text: parsed(folder) },
    { file: `${path}/lint.json`, text: lintFile(document) },
  ];
  return fresh.filter(({ file, text }) => committed(file) !== text).map(({ file }) => file);
}

/**
 * @param {import('../product-folders.mjs').ProductFolder} folder
 * @returns {string[]}
 */
function stalePackages({ path, latest }) {
  if (!latest) return [];
  // The command names the files itself.
  return tryTool('specloom', ['generate', `${path}/spec.json`, '--check']) === 0
    ? []
    : [`packages of ${path}/spec.json`];
}

/**
 * @param {import('../product-folders.mjs').ProductFolder} folder
 * @returns {string}
 */
function parsed({ path, document }) {
  const folder = mkdtempSync(join(tmpdir(), 'specloom-check-'));
  try {
    const output = join(folder, 'spec.json');
    const overrides = existsSync(join(root, path, 'overrides.json')) ? ['--overrides', `${path}/overrides.json`] : [];
    const args = ['parse', document, '-o', output, '--quiet', ...overrides];
    runTool('specloom', args, `${document} could not be parsed`);
    return readFileSync(output, 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} file */
function committed(file) {
  const path = join(root, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
