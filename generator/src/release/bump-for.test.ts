import { expect, test } from 'vitest';
import { bumpFor } from './bump-for.js';

test.each([
  { given: ['major', '1.2.3'], want: 'major' },
  { given: ['minor', '1.2.3'], want: 'minor' },
  { given: ['major', '0.9.0'], want: 'minor' },
  { given: ['minor', '0.9.0'], want: 'patch' },
  { given: ['patch', '0.0.0'], want: 'patch' },
  { given: ['none', '0.1.0'], want: 'none' },
  { given: ['major', '10.0.0'], want: 'major' },
] as const)('$given', ({ given: [bump, version], want }) => {
  expect(bumpFor(bump, version)).toBe(want);
});
