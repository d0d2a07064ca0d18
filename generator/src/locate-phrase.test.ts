import { describe, expect, it } from 'vitest';
import { locatePhrase, type PlacedLine } from './locate-phrase.js';

const linesOf = (...texts: string[]): PlacedLine[] => texts.map((text, i) => ({ text, at: { page: 3, line: 10 + i } }));

describe('locatePhrase', () => {
  it.each([
    {
      name: 'on a later line',
      text: 'Retries of the task. Range: 0 - 5. Default value: 0',
      phrase: 'Default value',
      lines: linesOf('MaxRetryCount Integer No', 'Retries of the task.', 'Range: 0 - 5. Default', 'value: 0'),
      want: 12,
    },
    {
      name: 'the second of two alike',
      text: 'Default: `1`. Then Default: `1`.',
      phrase: 'Default: `1`.',
      last: true,
      lines: linesOf('Default: \u00a01\u00a0. Then', 'Default: \u00a01\u00a0.'),
      want: 11,
    },
    {
      name: 'an item',
      text: 'Valid values:\n\n- A: a\n- B: b',
      phrase: '- B: b',
      lines: linesOf('Valid values:', 'A: a', 'B: b'),
      want: 12,
    },
    {
      name: 'broken by a cell',
      text: 'Filters of at most ten names in all of it.',
      phrase: 'at most ten names in all of it.',
      lines: linesOf('Filters of at most ten', 'Filter', 'names in all of it.'),
      want: 10,
    },
    { name: 'nowhere', text: 'Something else', phrase: 'Something', lines: linesOf('Other words'), want: undefined },
    { name: 'no lines', text: 'Something', phrase: 'Something', lines: [], want: undefined },
  ])('$name', ({ text, phrase, last, lines, want }) => {
    const from = last ? text.lastIndexOf(phrase) : text.indexOf(phrase);
    expect(locatePhrase(text, from, lines)?.line).toBe(want);
  });
});
