/**
 * @typedef {object} TestReport what is read of vitest's JSON report
 * @property {number} numPassedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ name: string, status: string, assertionResults: { fullName: string, status: string }[] }[]} testResults
 *
 * @typedef {{ name: string, failure: string | null }[]} CheckReport
 * @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Count
 */

/**
 * The figures of a whole run: every test and every check counts as one. A file of tests that does not load counts as one failure,
 * and so does a command that failed though its report names no failure, or that left none.
 *
 * @param {{ report: TestReport | undefined, exitCode: number }} tests
 * @param {{ report: TestReport | undefined, exitCode: number }} browserTests
 * @param {{ report: CheckReport | undefined, exitCode: number }} checks
 * @returns {Count}
 */
export function countRun(tests, browserTests, checks) {
  const counts = [
    withExitCode(tests.report && countTests(tests.report), tests.exitCode, 'npm test'),
    withExitCode(browserTests.report && countTests(browserTests.report), browserTests.exitCode, 'npm run test:browser'),
    withExitCode(checks.report && countChecks(checks.report), checks.exitCode, 'npm run check'),
  ];
  return counts.reduce((sum, count) => ({
    passed: sum.passed + count.passed,
    failed: sum.failed + count.failed,
    skipped: sum.skipped + count.skipped,
    failures: [...sum.failures, ...count.failures],
  }));
}

/**
 * @param {TestReport} report
 * @returns {Count}
 */
function countTests(report) {
  const failures = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults
      .filter((result) => result.status === 'failed')
      .map(({ fullName }) => `${name}: ${fullName}`);
    return status === 'failed' && failed.length === 0 ? [name] : failed;
  });
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: failures.length, skipped, failures };
}

/**
 * @param {CheckReport} report
 * @returns {Count}
 */
function countChecks(report) {
  const failures = report.filter(({ failure }) => failure !== null).map(({ name }) => name);
  return { passed: report.length - failures.length, failed: failures.length, skipped: 0, failures };
}

/**
 * @param {Count | undefined} count
 * @param {number} exitCode
 * @param {string} command
 * @returns {Count}
 */
function withExitCode(count = { passed: 0, failed: 0, skipped: 0, failures: [] }, exitCode, command) {
  const untold = count.failed === 0 && (exitCode !== 0 || count.passed === 0);
  if (!untold) return count;
  return {
    ...count,
    failed: 1,
    failures: [`${command} exited with ${exitCode} and told of no test or check that failed`],
  };
}
