import { describe, expect, it } from 'vitest';
import type { PlacedLine } from '../locate-phrase.js';
import { exampleLine } from './example-line.js';

const linesOf = (...texts: string[]): PlacedLine[] => texts.map((text, i) => ({ text, at: { page: 1, line: i + 1 } }));

const QUERY = linesOf(
  'https://x/?Action=A',
  '&Filters.0.Name=state',
  '&Limit=5',
  '{',
  '"Response": {',
  '"Limit": 7,',
  '"Set": [',
  '"Name": "a very lo',
  'ng one"',
  ']',
);
const JSON_REQUEST = linesOf('POST / HTTP/1.1', '{', '"Name": "a"', '}', '{', '"Response": {', '"Name": "a"', '}');

describe('exampleLine', () => {
  it.each([
    { name: 'a parameter of a query', lines: QUERY, side: 'request', key: 'Limit', value: 5, want: 3 },
    { name: 'a nested parameter', lines: QUERY, side: 'request', key: 'Name', value: 'state', want: 2 },
    { name: 'a list of a query', lines: QUERY, side: 'request', key: 'Filters', value: [{}], want: 2 },
    { name: 'a member of the answer', lines: QUERY, side: 'answer', key: 'Limit', value: 7, want: 6 },
    { name: 'a list of the answer', lines: QUERY, side: 'answer', key: 'Set', value: [], want: 7 },
    {
      name: 'a value that a wrap broke apart',
      lines: QUERY,
      side: 'answer',
      key: 'Name',
      value: 'a very long one',
      want: 8,
    },
    { name: 'a name whose value is elsewhere', lines: QUERY, side: 'answer', key: 'Limit', value: 9, want: 6 },
    { name: 'a member of a request in JSON', lines: JSON_REQUEST, side: 'request', key: 'Name', value: 'a', want: 3 },
    { name: 'its like in the answer', lines: JSON_REQUEST, side: 'answer', key: 'Name', value: 'a', want: 7 },
    { name: 'a name that is nowhere', lines: QUERY, side: 'answer', key: 'Other', value: 1, want: undefined },
    { name: 'no lines', lines: [], side: 'answer', key: 'Limit', value: 7, want: undefined },
  ] as const)('finds $name', ({ lines, side, key, value, want }) => {
    expect(exampleLine(lines, side, key, value)?.line).toBe(want);
  });
});
