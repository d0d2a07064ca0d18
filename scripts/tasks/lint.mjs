import { runChecks } from '../run-checks.mjs';
import { runTool } from '../run-command.mjs';
import { run as build } from './build.mjs';

/** @type {import('../run-checks.mjs').Check[]} */
export const LINT_CHECKS = [
  {
    name: 'format and lint',
    run: () => runTool('biome', ['check', '--error-on-warnings', '.'], 'biome found something'),
  },
  { name: 'types of tests', run: () => runTool('tsc', ['-p', 'tsconfig.test.json'], 'the tests do not compile') },
  {
    name: 'types of scripts',
    run: () => runTool('tsc', ['-p', 'scripts/tsconfig.json'], 'the scripts do not compile'),
  },
  {
    name: 'stages and hygiene',
    run: () => runTool('vitest', ['run', '--project', 'test', 'hygiene'], 'a rule of the repository is broken'),
  },
];

/**
 * Runs the checks that only read the sources.
 *
 * @param {string[]} args see `runChecks`
 */
export function run(args) {
  // The tests are type-checked against the built packages, as their users see them.
  build();
  return runChecks(LINT_CHECKS, args);
}
