import { describe, expect, it } from 'vitest';
import { quotePair, quoteText } from './quote-text.js';

const LONG = 'The quick brown fox jumps over the lazy dog and then it walks home again, for it is late already.';

describe('quoteText', () => {
  it.each([
    { given: 'a\nb', want: '“a b”' },
    { given: '', want: '“”' },
    { given: LONG, want: '“The quick brown fox jumps over the lazy dog and then it walks home again, for i…”' },
  ])('quotes $given', ({ given, want }) => {
    expect(quoteText(given)).toBe(want);
  });
});

describe('quotePair', () => {
  it.each([
    { given: ['one', 'two'], want: ['“one”', '“two”'] },
    {
      given: [LONG, LONG.replace('already', 'enough')],
      want: ['“…home again, for it is late already.”', '“…home again, for it is late enough.”'],
    },
    { given: [LONG, ''], want: [quoteText(LONG), '“”'] },
    { given: [LONG, `Not so: ${LONG}`], want: [quoteText(LONG), quoteText(`Not so: ${LONG}`)] },
  ])('shows where $given.0 and $given.1 differ', ({ given: [before = '', after = ''], want }) => {
    expect(quotePair(before, after)).toEqual(want);
  });
});
