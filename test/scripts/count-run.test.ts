import { expect, test } from 'vitest';
import { countRun } from '../../scripts/count-run.mjs';

type Assertion = 'passed' | 'failed';

function tests(given: Assertion[][], { pending = 0, todo = 0, broken = [] as string[] } = {}) {
  const files = given.map((assertions, index) => ({
    name: `file-${index}`,
    status: assertions.includes('failed') ? 'failed' : 'passed',
    assertionResults: assertions.map((status, number) => ({ fullName: `test-${number}`, status })),
  }));
  return {
    numPassedTests: given.flat().filter((status) => status === 'passed').length,
    numPendingTests: pending,
    numTodoTests: todo,
    testResults: [...files, ...broken.map((name) => ({ name, status: 'failed', assertionResults: [] }))],
  };
}

const checks = [
  { name: 'format', failure: null },
  { name: 'types', failure: null },
];
const wellBrowsed = { report: tests([['passed', 'passed', 'passed']]), exitCode: 0 };
const wellChecked = { report: checks, exitCode: 0 };

test.each([
  { title: 'all well', given: { report: tests([['passed'], ['passed', 'passed']]), exitCode: 0 }, want: [8, 0, 0] },
  { title: 'a failure', given: { report: tests([['passed', 'failed']]), exitCode: 1 }, want: [6, 1, 0] },
  {
    title: 'skipped and left',
    given: { report: tests([['passed']], { pending: 2, todo: 1 }), exitCode: 0 },
    want: [6, 0, 3],
  },
  {
    title: 'a file that does not load',
    given: { report: tests([['passed']], { broken: ['x'] }), exitCode: 1 },
    want: [6, 1, 0],
  },
  { title: 'an error outside all tests', given: { report: tests([['passed']]), exitCode: 1 }, want: [6, 1, 0] },
  { title: 'no report', given: { report: undefined, exitCode: 1 }, want: [5, 1, 0] },
  { title: 'no test at all', given: { report: tests([]), exitCode: 0 }, want: [5, 1, 0] },
])('$title', ({ given, want }) => {
  const { passed, failed, skipped } = countRun(given, wellBrowsed, wellChecked);
  expect([passed, failed, skipped]).toEqual(want);
});

test('names what failed', () => {
  const run = countRun(
    { report: tests([['passed', 'failed']], { broken: ['x'] }), exitCode: 1 },
    { report: undefined, exitCode: 2 },
    { report: [...checks, { name: 'publish', failure: 'no' }], exitCode: 1 },
  );
  expect(run).toEqual({
    passed: 3,
    failed: 4,
    skipped: 0,
    failures: [
      'file-0: test-1',
      'x',
      'npm run test:browser exited with 2 and told of no test or check that failed',
      'publish',
    ],
  });
});
