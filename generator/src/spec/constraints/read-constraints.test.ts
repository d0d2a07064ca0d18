import type { Constraints } from '@specloom/spec';
import { describe, expect, it } from 'vitest';
import { readConstraints } from './read-constraints.js';

const read = (text: string, kind: 'string' | 'integer' = 'string', siblings: string[] = ['A']) =>
  readConstraints({ name: 'A', kind, isList: false, siblings, text });

describe('readConstraints', () => {
  it.each<{ name: string; text: string; kind?: 'integer'; want: Constraints }>([
    {
      name: 'several limits, in the order of the model',
      text: 'Size; unit: GB. Range: 1 - 5. Default value: 2',
      kind: 'integer',
      want: { default: 2, minimum: 1, maximum: 5, unit: 'GB' },
    },
    {
      name: 'the wider of two lengths, which are for different cases',
      text: 'Linux: 8-16 characters. Windows: 12-30 characters.',
      want: { minLength: 8, maxLength: 30 },
    },
    { name: 'no default where there are two', text: 'Default value: 1. Default value: 2.', kind: 'integer', want: {} },
    { name: 'no range that has no values', text: 'Minimum: 9. Maximum: 5.', kind: 'integer', want: {} },
    { name: 'nothing', text: 'Number of things', kind: 'integer', want: {} },
  ])('reads $name', ({ text, kind, want }) => {
    expect(Object.entries(read(text, kind).constraints)).toEqual(Object.entries(want));
  });

  it('joins the fields that sentences exclude', () => {
    const text = 'It cannot be specified together with `B`. `A` and `C` cannot be specified at the same time.';
    expect(read(text, 'string', ['A', 'B', 'C']).constraints).toEqual({ exclusiveWith: ['B', 'C'] });
  });

  it('tells the pattern and the place of each limit', () => {
    const text = 'Retries. Range: 0 - 5. Default value: 0';
    expect(read(text, 'integer').limits).toEqual([
      { kind: 'default', pattern: 'default-value', from: 23, to: 39 },
      { kind: 'minimum', pattern: 'value-range', from: 9, to: 21 },
      { kind: 'maximum', pattern: 'value-range', from: 9, to: 21 },
    ]);
  });
});
