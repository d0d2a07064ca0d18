import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { TaskFailure } from './task-failure.mjs';

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {() => void | Promise<void>} run throws a TaskFailure where the check fails
 */

/**
 * Runs all checks, also after one has failed, and fails at the end where any did.
 *
 * @param {Check[]} checks
 * @param {string[]} args `--report <file>` writes `[{ name, failure }]` as JSON; failure is null where the check passed
 */
export async function runChecks(checks, args) {
  const report = reportPath(args);
  const results = [];
  for (const check of checks) {
    console.log(`\n> ${check.name}`);
    results.push({ name: check.name, failure: await failureOf(check) });
  }
  if (report !== undefined) writeFileSync(report, `${JSON.stringify(results, null, 2)}\n`);
  console.log('');
  for (const { name, failure } of results)
    console.log(failure === null ? `ok      ${name}` : `failed  ${name}: ${failure}`);
  const failed = results.filter(({ failure }) => failure !== null);
  if (failed.length > 0) throw new TaskFailure(`failed: ${failed.map(({ name }) => name).join(', ')}`);
}

/**
 * @param {string[]} args
 * @returns {string | undefined}
 */
function reportPath(args) {
  if (args.length === 0) return undefined;
  const [option, file] = args;
  if (option === '--report' && file !== undefined && args.length === 2) return resolve(file);
  throw new TaskFailure(`found the arguments ${JSON.stringify(args.join(' '))}, expected none or --report <file>`, 2);
}

/**
 * @param {Check} check
 * @returns {Promise<string | null>}
 */
async function failureOf(check) {
  try {
    await check.run();
    return null;
  } catch (error) {
    if (error instanceof TaskFailure) return error.message;
    throw error;
  }
}
