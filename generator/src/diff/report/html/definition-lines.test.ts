import { describe, expect, it } from 'vitest';
import { definitionLines, unmatchedLines } from './definition-lines.js';

describe('definitionLines', () => {
  it.each([
    { given: undefined, want: [] },
    { given: null, want: [] },
    { given: { name: 'A', origin: { page: 1 }, updated: 'x' }, want: ['{', '  "name": "A"', '}'] },
  ])('$given', ({ given, want }) => {
    expect(definitionLines(given)).toEqual(want);
  });

  it('shortens what is long', () => {
    const lines = definitionLines(Array.from({ length: 300 }, (_, index) => index));
    expect(lines).toHaveLength(201);
    expect(lines.at(-1)).toBe('… and 102 more lines');
  });
});

describe('unmatchedLines', () => {
  it.each([
    { given: ['a b', 'a b'], want: [false, false] },
    { given: ['a b', 'b c'], want: [true, false] },
    { given: ['a a', 'a'], want: [false, true] },
  ])('$given', ({ given: [left = '', right = ''], want }) => {
    expect(unmatchedLines(left.split(' '), right.split(' '))).toEqual(want);
  });
});
