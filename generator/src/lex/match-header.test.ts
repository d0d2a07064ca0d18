import { describe, expect, test } from 'vitest';
import { textLines } from '../testing/text-lines.js';
import { matchHeader } from './match-header.js';
import { CATEGORIES, ERROR_CODES, INPUT, MEMBERS, MEMBERS_WITHOUT_REQUIRED, OUTPUT } from './table-layout.js';

const cases = [
  { given: 'Parameter Name Required Type Description', layout: INPUT, want: 1 },
  { given: 'Parameter\nName\n\nRequired Type Description\n\nAction Yes String', layout: INPUT, want: 3 },
  { given: 'Parameter\nName Type Description', layout: OUTPUT, want: 2 },
  { given: 'Parameter Type Description\n Name\n\nRequestId String', layout: OUTPUT, want: 2 },
  { given: 'API Name Feature Frequency\nLimit', layout: CATEGORIES, want: 2 },
  { given: 'Name Type Required DescriptionName Type Required Description', layout: MEMBERS, want: 1 },
  { given: 'Name Type Description\n Name Type Description\n\nId String', layout: MEMBERS_WITHOUT_REQUIRED, want: 2 },
  { given: 'Name Type Required Description', layout: MEMBERS_WITHOUT_REQUIRED, want: null },
  { given: 'Name Type Description', layout: MEMBERS, want: null },
  { given: 'Error Code Description and more', layout: ERROR_CODES, want: null },
  { given: 'Error\n\n\n\nCode Description', layout: ERROR_CODES, want: null },
  { given: '', layout: ERROR_CODES, want: null },
];

describe('matchHeader', () => {
  test.each(cases)('$given', ({ given, layout, want }) => {
    expect(matchHeader(textLines(given), 0, layout)).toBe(want);
  });
});
