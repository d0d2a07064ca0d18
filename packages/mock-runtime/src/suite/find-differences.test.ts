import { expect, test } from 'vitest';
import { findDifferences } from './find-differences.js';

const cases: { name: string; found: unknown; documented: unknown; want: string[] }[] = [
  {
    name: 'equal values in another order',
    found: { a: 1, b: [{ c: null }] },
    documented: { b: [{ c: null }], a: 1 },
    want: [],
  },
  {
    name: 'a changed value',
    found: { a: { b: 1 } },
    documented: { a: { b: '1' } },
    want: ['a.b is 1, the document has "1"'],
  },
  { name: 'a missing member', found: {}, documented: { a: 0 }, want: ['a is missing, the document has 0'] },
  { name: 'a further member', found: { a: 0 }, documented: {}, want: ['a is 0, the document has missing'] },
  {
    name: 'a shorter list',
    found: { a: [1] },
    documented: { a: [1, 2] },
    want: ['a is a list of 1, the document has a list of 2'],
  },
  {
    name: 'an inherited name',
    found: {},
    documented: { toString: 1 },
    want: ['toString is missing, the document has 1'],
  },
  { name: 'another kind of whole', found: 1, documented: {}, want: ['the whole is 1, the document has {}'] },
];

test.each(cases)('tells $name', ({ found, documented, want }) => {
  expect(findDifferences(found, documented)).toEqual(want);
});

test('tells no more than ten', () => {
  const found = Array.from({ length: 50 }, (_, index) => index);
  expect(findDifferences(found, found.map(String))).toHaveLength(10);
});
