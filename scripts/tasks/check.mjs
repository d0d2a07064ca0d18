import { checkChangesets } from '../check-changesets.mjs';
import { checkPublish } from '../check-publish.mjs';
import { runChecks } from '../run-checks.mjs';
import { run as build } from './build.mjs';
import { run as generateCheck } from './generate-check.mjs';
import { LINT_CHECKS } from './lint.mjs';

/**
 * Runs all checks, as CI does.
 *
 * @param {string[]} args see `runChecks`
 */
export function run(args) {
  build();
  const checks = [
    ...LINT_CHECKS,
    { name: 'generated files', run: generateCheck },
    { name: 'changesets', run: checkChangesets },
    { name: 'publish, dry run', run: checkPublish },
  ];
  return runChecks(checks, args);
}
