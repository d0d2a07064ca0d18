import type { DataType, Field } from '@specloom/spec';
import { describe, expect, test } from 'vitest';
import { dataType, field } from '../../../fixtures/mini-spec.js';
import { sampleMembers, sampleValue } from './sample-value.js';

const required = { required: true };

const TYPES = new Map<string, DataType>([
  ['Lid', dataType([field('Colour', 'string', required), field('Screws', 'integer')])],
  ['Node', dataType([field('Next', 'Node', required)])],
  ['Filter', dataType([field('Name', 'string', required), field('Values', '[string]', required)])],
]);

const cases: [field: Field, want: unknown][] = [
  [field('A', 'string'), 'a'],
  [field('A', 'string', { constraints: { minLength: 3 } }), 'aaa'],
  [field('A', 'string', { constraints: { idPrefix: 'ket-' } }), 'ket-1a2b3c4d'],
  [field('A', 'string', { constraints: { enum: { values: ['X', 'Y'], open: false } } }), 'X'],
  [field('A', 'integer'), 1],
  [field('A', 'integer', { constraints: { minimum: 15, multipleOf: 10 } }), 20],
  [field('A', 'integer', { constraints: { maximum: -3 } }), -3],
  [field('A', 'boolean'), true],
  [field('A', 'date'), '2020-01-31'],
  [field('A', 'timestamp'), '2020-01-31T00:00:00Z'],
  [field('A', '[integer]', { constraints: { minItems: 2 } }), [1, 1]],
  [field('A', '[Lid]'), [{ Colour: 'a' }]],
  [
    field('A', '[Filter]', { constraints: { filters: [{ name: 'zone', type: 'String', required: false }] } }),
    [{ Name: 'zone', Values: ['a'] }],
  ],
  [field('A', 'Node'), undefined],
  [field('A', 'string', { constraints: { minLength: 1_000_000_000 } }), undefined],
];

describe('sampleValue', () => {
  test.each(cases)('of %j', (given, want) => {
    expect(sampleValue(given, TYPES)).toEqual(want);
  });
});

describe('sampleMembers', () => {
  test('holds what is required, and one of a group that needs one', () => {
    const fields = [
      field('A', 'string', required),
      field('B', 'integer', { constraints: { exactlyOneOf: ['C'] } }),
      field('C', 'integer'),
      field('D', 'integer', { constraints: { exclusiveWith: ['E'] } }),
      field('E', 'integer'),
    ];
    expect(sampleMembers(fields, TYPES)).toEqual({ A: 'a', B: 1 });
  });

  test('is none where a required member has none', () => {
    expect(sampleMembers([field('A', 'Node', required)], TYPES)).toBeUndefined();
  });
});
