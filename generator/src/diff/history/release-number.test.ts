import { describe, expect, it } from 'vitest';
import { releaseNumbers } from './release-number.js';

const cases = [
  { given: ['Existing Release', 'Release 2', 'Release 3'], want: [1, 2, 3] },
  { given: ['Existing Release', 'Release 1', 'Release 2'], want: [0, 1, 2] },
  { given: ['Existing Release'], want: [1] },
  { given: ['Release 4', 'Release 7'], want: [4, 7] },
  { given: ['Spring', 'Summer'], want: [1, 2] },
  { given: ['Existing Release', 'Release 2', 'Hotfix', 'Release 4'], want: [1, 2, 3, 4] },
  { given: [], want: [] },
];

describe('releaseNumbers', () => {
  it.each(cases)('$given', ({ given, want }) => {
    const none = { existing: [], added: [], removed: [], changed: {} };
    const releases = given.map((name) => ({
      name,
      time: '',
      actions: none,
      types: none,
      origin: { page: 1, line: 1 },
    }));
    expect(releaseNumbers(releases)).toEqual(want);
  });
});
