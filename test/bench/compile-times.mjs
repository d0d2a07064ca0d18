import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medians } from './measure.mjs';

const MODULES = fileURLToPath(new URL('../node_modules', import.meta.url));
const TSC = join(MODULES, 'typescript', 'bin', 'tsc');
const OPTIONS = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext'];

/**
 * Median milliseconds that `tsc` takes for programs, by name. Throws where one does not compile.
 *
 * @param {Record<string, string>} programs their sources, as ES modules
 */
export async function compileTimes(programs) {
  const folder = mkdtempSync(join(tmpdir(), 'specloom-bench-'));
  try {
    symlinkSync(MODULES, join(folder, 'node_modules'));
    const cases = Object.entries(programs).map(([name, source]) => {
      const file = join(folder, `${name}.mts`);
      writeFileSync(file, source);
      return { name, run: () => compile(file) };
    });
    return await medians(cases, { rounds: 5, warmUp: 1 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {string} file */
function compile(file) {
  const { status, stdout } = spawnSync(process.execPath, [TSC, ...OPTIONS, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the program does not compile: ${stdout}`);
}
