import { expect, it } from 'vitest';
import { queryString } from './query-string.js';

it('encodes names and values', () => {
  expect(
    queryString([
      ['A b', 'x y'],
      ['C.0', ''],
      ['D', '*'],
    ]),
  ).toBe('A%20b=x%20y&C.0=&D=%2A');
  expect(queryString([])).toBe('');
});
