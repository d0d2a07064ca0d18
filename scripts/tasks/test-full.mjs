import { run as test } from './test.mjs';

/**
 * Runs the tests as `test` does, with as many random cases for each variant as `test` has for all of them.
 *
 * @param {string[]} args for vitest
 */
export function run(args) {
  process.env.SPECLOOM_FULL = '1';
  test(args);
}
