import type { Constraints } from '@specloom/spec';
import { expect, test } from 'vitest';
import { filtersText, limitsText } from './limits-text.js';

const cases: { given: Constraints; want: string[] }[] = [
  { given: {}, want: [] },
  { given: { minimum: 1, maximum: 100, default: 20 }, want: ['Default: `20`.', 'From 1 to 100.'] },
  { given: { maxLength: 60 }, want: ['At most 60 characters.'] },
  { given: { minItems: 1 }, want: ['At least 1 item.'] },
  { given: { minLength: 8, maxLength: 8 }, want: ['Exactly 8 characters.'] },
  { given: { multipleOf: 10, unit: 'GB' }, want: ['A multiple of 10.', 'Unit: GB.'] },
  { given: { idPrefix: 'job-', format: 'YYYY-MM-DD' }, want: ['Format: `YYYY-MM-DD`.', 'Starts with `job-`.'] },
  { given: { enum: { values: ['A', 'B'], open: true } }, want: ['Documented values: `A`, `B`.'] },
  {
    given: { exclusiveWith: ['B'], atLeastOneOf: ['A', 'B'] },
    want: ['Not together with `B`.', 'At least one is given of `A`, `B`.'],
  },
  {
    given: { exactlyOneOf: ['A', 'B'], placeholders: ['{x}'] },
    want: ['Exactly one is given of `A`, `B`.', 'Placeholders: `{x}`.'],
  },
  {
    given: { enum: { values: Array.from({ length: 42 }, (_, n) => `v${n}`), open: true } },
    want: [expect.stringMatching(/`v39` and 2 more\.$/)],
  },
];

test.each(cases)('writes $given', ({ given, want }) => {
  expect(limitsText(given)).toEqual(want);
});

test('writes filters as a list', () => {
  const filters = [
    { name: 'zone', type: 'String', required: false },
    { name: 'state', type: 'String', required: true, values: ['UP'] },
  ];
  expect(filtersText({ filters })).toEqual(['Filters:', '- `zone` (String)', '- `state` (String, required): `UP`']);
  expect(filtersText({})).toEqual([]);
});
