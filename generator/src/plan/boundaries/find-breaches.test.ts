import type { DataType, Field } from '@specloom/spec';
import { describe, expect, test } from 'vitest';
import { dataType, field } from '../../../fixtures/mini-spec.js';
import { findBreaches } from './find-breaches.js';

const FILTERS = [
  { name: 'zone', type: 'String', required: false },
  { name: 'state', type: 'String', required: false, values: ['NEW', 'OLD'] },
  { name: 'tag:tag-key', type: 'String', required: false },
];

const TYPES = new Map<string, DataType>([
  ['Filter', dataType([field('Name', 'string'), field('Values', '[string]')])],
  ['Lid', dataType([field('Screws', 'integer', { constraints: { maximum: 4 } })])],
]);

const FIELDS: Field[] = [
  field('Ids', '[string]', { constraints: { idPrefix: 'ket-', minItems: 1, maxItems: 2, exclusiveWith: ['Filters'] } }),
  field('Filters', '[Filter]', { constraints: { filters: FILTERS } }),
  field('Filter', 'Filter', { constraints: { filters: FILTERS } }),
  field('Lids', '[Lid]'),
  field('Vpc', 'string', { constraints: { idPrefix: 'vpc-', enum: { values: ['DEFAULT'], open: true } } }),
  field('Name', 'string', { constraints: { minLength: 2, maxLength: 3 } }),
  field('Colour', 'string', { constraints: { enum: { values: ['RED'], open: false } } }),
  field('Size', 'integer', { constraints: { minimum: 10, maximum: 40, multipleOf: 10 } }),
  field('Level', 'integer', { constraints: { enum: { values: ['1', '2'], open: false } } }),
  field('Day', 'date'),
];

const cases: [input: Record<string, unknown>, want: string[]][] = [
  [{}, []],
  [{ Ids: ['ket-1', 'ket-2'], Vpc: 'DEFAULT', Name: '\u{1f600}\u{1f600}', Colour: 'RED', Size: 40, Level: 2 }, []],
  [{ Ids: [] }, ['too-few Ids']],
  [{ Ids: ['ket-1', 'ket-2', 'pot-1'] }, ['too-many Ids', 'malformed-id Ids']],
  [{ Ids: ['ket-1'], Filters: [] }, ['exclusive-parameters Ids,Filters']],
  [{ Filters: [{ Name: 'zone', Values: ['any'] }, { Name: 'tag:city' }] }, []],
  [{ Filters: [{ Name: 'zones' }] }, ['unknown-filter Name']],
  [{ Filter: { Name: 'state', Values: ['NEW', 'ODD'] } }, ['filter-value Values']],
  [{ Lids: [{ Screws: 4 }, { Screws: 5 }] }, ['above-maximum Screws']],
  [{ Vpc: 'vpc-1' }, []],
  [{ Vpc: 'OTHER' }, ['malformed-id Vpc']],
  [{ Name: 'a' }, ['too-short Name']],
  [{ Name: 'abcd' }, ['too-long Name']],
  [{ Colour: 'red' }, ['not-in-enum Colour']],
  [{ Size: 0 }, ['below-minimum Size']],
  [{ Size: -10 }, ['negative Size']],
  [{ Size: 45 }, ['above-maximum Size', 'not-a-multiple Size']],
  [{ Level: 3 }, ['not-in-enum Level']],
  [{ Day: 'May' }, ['malformed-time Day']],
];

describe('findBreaches', () => {
  test.each(cases)('of %j', (input, want) => {
    const found = findBreaches(input, FIELDS, TYPES);
    expect(found.map(({ reason, fields }) => `${reason} ${fields.join(',')}`)).toEqual(want);
  });

  test.each<[kind: string, fields: Field[], input: object, want: string[]]>([
    [
      'exactly one',
      [field('A', 'string', { constraints: { exactlyOneOf: ['B'] } }), field('B', 'string')],
      {},
      ['missing-alternative'],
    ],
    [
      'at least one',
      [field('A', 'string', { constraints: { atLeastOneOf: ['B'] } }), field('B', 'string')],
      {},
      ['no-alternative'],
    ],
    [
      'at least one, both',
      [field('A', 'string', { constraints: { atLeastOneOf: ['B'] } }), field('B', 'string')],
      { A: '', B: '' },
      [],
    ],
  ])('of a group that needs %s', (_, fields, input, want) => {
    expect(findBreaches({ ...input }, fields, TYPES).map(({ reason }) => reason)).toEqual(want);
  });

  test('ends in a value that holds itself', () => {
    const types = new Map([['Node', dataType([field('Next', 'Node')])]]);
    const node: Record<string, unknown> = {};
    node.Next = node;
    expect(findBreaches(node, [field('Next', 'Node')], types)).toEqual([]);
  });
});
