// node summarise-run.mjs <vitest report> <exit code> <vitest report of the browser> <exit code> <checks report> <exit code>
import { existsSync, readFileSync } from 'node:fs';
import { countRun } from './count-run.mjs';

const [tests = '', testsExit, browser = '', browserExit, checks = '', checksExit] = process.argv.slice(2);
const { passed, failed, skipped, failures } = countRun(
  { report: read(tests), exitCode: Number(testsExit) },
  { report: read(browser), exitCode: Number(browserExit) },
  { report: read(checks), exitCode: Number(checksExit) },
);
console.log('');
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
