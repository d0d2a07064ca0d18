import { expect, test } from 'vitest';
import { inlineCode } from './inline-code.js';

const cases: { given: string; want: string }[] = [
  { given: 'job-', want: '`job-`' },
  { given: 'a\nb', want: '`a b`' },
  { given: 'a`b', want: '``a`b``' },
  { given: '`a``', want: '``` `a`` ```' },
  { given: '', want: '`  `' },
];

test.each(cases)('writes $given as $want', ({ given, want }) => {
  expect(inlineCode(given)).toBe(want);
});
