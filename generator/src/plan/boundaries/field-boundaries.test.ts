import type { Constraints } from '@specloom/spec';
import { describe, expect, test } from 'vitest';
import { dataType, field } from '../../../fixtures/mini-spec.js';
import { type FieldBoundary, fieldBoundaries } from './field-boundaries.js';

const TYPES = new Map([['Filter', dataType([field('Name', 'string'), field('Values', '[string]')])]]);
const ZONE = { name: 'zone', type: 'String', required: false };
const STATE = { name: 'state', type: 'String', required: false, values: ['NEW', 'OLD'] };

const cases: [kind: string, constraints: Constraints, want: FieldBoundary[]][] = [
  ['integer', { default: 3, unit: 'GB' }, []],
  [
    'integer',
    { minimum: 1, maximum: 9 },
    [
      { rule: 'minimum', pass: 1, fail: 0 },
      { rule: 'maximum', pass: 9, fail: 10 },
    ],
  ],
  [
    'integer',
    { maximum: 95, multipleOf: 10 },
    [
      { rule: 'maximum', pass: 90, fail: 100 },
      { rule: 'multipleOf', pass: 10, fail: 11 },
    ],
  ],
  ['float', { multipleOf: 0.5 }, [{ rule: 'multipleOf', pass: 0.5, fail: 0.75 }]],
  ['integer', { enum: { values: ['4', '2'], open: false } }, [{ rule: 'enum', pass: 2, fail: 5 }]],
  [
    'string',
    { minLength: 2, maxLength: 5 },
    [
      { rule: 'minLength', pass: { text: 'a', times: 2 }, fail: { text: 'a', times: 1 } },
      { rule: 'maxLength', pass: { text: 'a', times: 5 }, fail: { text: 'a', times: 6 } },
    ],
  ],
  ['string', { maxLength: 1e12 }, []],
  ['string', { enum: { values: ['A', 'B'], open: false } }, [{ rule: 'enum', pass: 'B', fail: 'x-B' }]],
  ['string', { enum: { values: ['A', 'B'], open: true } }, []],
  [
    'string',
    { idPrefix: 'v-', enum: { values: ['DEFAULT'], open: true } },
    [
      { rule: 'idPrefix', pass: 'v-1a2b3c4d', fail: 'x-v-1a2b3c4d' },
      { rule: 'idPrefix', pass: 'DEFAULT', fail: 'x-v-1a2b3c4d' },
    ],
  ],
  [
    '[string]',
    { idPrefix: 'v-', maxItems: 3 },
    [
      { rule: 'maxItems', pass: { list: 'v-1a2b3c4d', times: 3 }, fail: { list: 'v-1a2b3c4d', times: 4 } },
      { rule: 'idPrefix', pass: { is: ['v-1a2b3c4d'] }, fail: { is: ['x-v-1a2b3c4d'] } },
    ],
  ],
  ['[string]', { maxLength: 2 }, [{ rule: 'maxLength', pass: { is: ['aa'] }, fail: { is: ['aaa'] } }]],
  [
    '[Filter]',
    { filters: [ZONE] },
    [
      {
        rule: 'filters',
        pass: { is: [{ Name: 'zone', Values: ['a'] }] },
        fail: { is: [{ Name: 'x-zone', Values: ['a'] }] },
      },
    ],
  ],
  [
    'Filter',
    { filters: [STATE] },
    [
      {
        rule: 'filters',
        pass: { is: { Name: 'state', Values: ['OLD'] } },
        fail: { is: { Name: 'x-state', Values: ['OLD'] } },
      },
      {
        rule: 'filters',
        pass: { is: { Name: 'state', Values: ['OLD'] } },
        fail: { is: { Name: 'state', Values: ['x-OLD'] } },
      },
    ],
  ],
  ['boolean', { default: true }, []],
];

describe('fieldBoundaries', () => {
  test.each(cases)('of %s with %j', (kind, constraints, want) => {
    expect(fieldBoundaries(field('A', kind, { constraints }), TYPES)).toEqual(want);
  });
});
