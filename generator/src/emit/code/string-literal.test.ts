import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringLiteral } from './string-literal.js';

const cases: { given: string; want: string }[] = [
  { given: 'plain', want: `'plain'` },
  { given: `it's`, want: String.raw`'it\'s'` },
  { given: 'a\nb\r\tc', want: String.raw`'a\nb\r\tc'` },
  { given: 'back\\slash', want: String.raw`'back\\slash'` },
  { given: '\u2028\u2029\0', want: String.raw`'\u2028\u2029\u0000'` },
  { given: `\`$\{process.exit()}\``, want: `'\`$\{process.exit()}\`'` },
  { given: '\ud800', want: String.raw`'\ud800'` },
  { given: '中文 😀', want: `'中文 😀'` },
  { given: '\u202eright to left', want: String.raw`'\u202eright to left'` },
];

test.each(cases)('writes $given as $want', ({ given, want }) => {
  expect(stringLiteral(given)).toBe(want);
});

test('every text evaluates to itself, stands on one line and survives UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', size: 'small' }), (text) => {
      const literal = stringLiteral(text);
      expect(literal).not.toMatch(/[\n\r\u2028\u2029]/);
      expect(Buffer.from(literal, 'utf8').toString('utf8')).toBe(literal);
      expect(new Function(`return ${literal};`)()).toBe(text);
    }),
  );
});
