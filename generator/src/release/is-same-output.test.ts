import { expect, test } from 'vitest';
import { isSameOutput } from './is-same-output.js';

const [ONE, OTHER] = ['a'.repeat(64), 'b'.repeat(64)];

test.each([
  { given: [`// from sha256 ${ONE}`, `// from sha256 ${OTHER}`], want: true },
  { given: [' * documented on page 124, line 8692.', ' * documented on page 7, line 12.'], want: true },
  { given: ['origin: { page: 1, line: 22 },', 'origin: { page: 2, line: 3 },'], want: true },
  { given: ['pageSize: 10', 'pageSize: 20'], want: false },
  { given: ['page: "1"', 'page: "2"'], want: false },
  { given: ['perSecond: 20', 'perSecond: 10'], want: false },
])('$given', ({ given: [before = '', after = ''], want }) => {
  expect(isSameOutput(before, after)).toBe(want);
});
