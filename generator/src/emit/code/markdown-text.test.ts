import { expect, test } from 'vitest';
import { markdownText } from './markdown-text.js';

const cases: { given: string; want: string }[] = [
  { given: 'Kite Control', want: 'Kite Control' },
  { given: 'a\n# b', want: 'a \\# b' },
  { given: '<script>alert(1)</script>', want: '\\<script\\>alert\\(1\\)\\</script\\>' },
  { given: '[x](javascript:y) | `z`', want: '\\[x\\]\\(javascript:y\\) \\| \\`z\\`' },
];

test.each(cases)('writes $given as $want', ({ given, want }) => {
  expect(markdownText(given)).toBe(want);
});
