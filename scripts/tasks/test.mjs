import { runTool } from '../run-command.mjs';
import { run as build } from './build.mjs';

/**
 * Builds, then runs the tests of all packages once.
 *
 * @param {string[]} args for vitest, such as "--project", "generator"
 */
export function run(args) {
  build();
  runTool('vitest', ['run', ...args], 'tests failed');
}
