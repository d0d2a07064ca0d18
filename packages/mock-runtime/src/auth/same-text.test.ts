import { expect, test } from 'vitest';
import { sameText } from './same-text.js';

test.each([
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['abc', 'ab', false],
  ['abc', 'abcd', false],
  ['abc', 'abc\0', false],
  ['abc', '', false],
  ['', '', true],
  ['é', 'e', false],
  ['abc', 'ab\u{1f600}', false],
])('sameText(%j, %j) is %j', (expected, found, want) => {
  expect(sameText(expected, found)).toBe(want);
});
