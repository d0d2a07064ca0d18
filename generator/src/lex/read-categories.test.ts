import { describe, expect, test } from 'vitest';
import { textLines } from '../testing/text-lines.js';
import { readCategories } from './read-categories.js';

function actions(text: string): string[] {
  const { table } = readCategories(textLines(text), 0, 0, () => false);
  return [
    ...table.rows.map(
      ({ cells, text: own }) => `${cells.name} (${cells.value}): ${own.map((line) => line.text).join(' / ')}`,
    ),
    ...[...table.strays, ...table.suspects].map((line) => `stray: ${line.text}`),
  ];
}

const cases = [
  { name: 'one line', given: 'FlyKite Flies a kite 20', want: ['FlyKite (20): Flies a kite'] },
  { name: 'a feature of two lines', given: 'FlyKite Flies a\nkite\n\n2', want: ['FlyKite (2): Flies a / kite'] },
  { name: 'a feature that holds a number', given: 'FlyKite Flies 2 kites 5', want: ['FlyKite (5): Flies 2 kites'] },
  {
    name: 'a foreign chunk inside a row',
    given: 'FlyKite Flies a\n\nForeign words\n\n2',
    want: ['FlyKite (2): Flies a / Foreign words', 'stray: Foreign words'],
  },
  { name: 'a row without its frequency', given: 'FlyKite Flies a kite', want: ['stray: FlyKite Flies a kite'] },
];

describe('readCategories', () => {
  test.each(cases)('$name', ({ given, want }) => {
    expect(actions(given)).toEqual(want);
  });
});
