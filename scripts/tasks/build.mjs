import { runTool } from '../run-command.mjs';

/**
 * Builds the packages that `filters` name, with all that they depend on; all packages where there are none.
 *
 * @param {string[]} filters turbo filters, such as "specloom..."
 */
export function run(filters = []) {
  const selection = filters.map((filter) => `--filter=${filter}`);
  runTool('turbo', ['run', 'build', '--output-logs=errors-only', ...selection], 'the build failed');
}
