import type { TypeRef } from '@specloom/spec';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../codes/refusal.js';
import { field } from '../testing/gadget-definition.js';
import type { FormPairs } from './form-pairs.js';
import { unflatten } from './unflatten.js';

const STRING: TypeRef = { kind: 'string' };
const FILTER: TypeRef = { kind: 'ref', name: 'Filter' };
const MEMBERS = new Map([
  ['Filter', [field('Name', STRING), field('Values', { kind: 'array', of: STRING }), field('Next', FILTER)]],
]);
const FIELDS = [
  field('Limit', { kind: 'integer' }),
  field('Ratio', { kind: 'float' }),
  field('Deep', { kind: 'boolean' }),
  field('Name', STRING),
  field('Ids', { kind: 'array', of: STRING }),
  field('Sizes', { kind: 'array', of: { kind: 'integer' } }),
  field('Filters', { kind: 'array', of: FILTER }),
  field('One', FILTER),
];

function run(...pairs: FormPairs): Record<string, unknown> {
  return unflatten(pairs, FIELDS, (name) => MEMBERS.get(name));
}

describe('unflatten', () => {
  const cases: { given: FormPairs; want: Record<string, unknown> }[] = [
    { given: [], want: {} },
    { given: [['Limit', '20']], want: { Limit: 20 } },
    { given: [['Limit', '-1']], want: { Limit: -1 } },
    { given: [['Limit', 'many']], want: { Limit: 'many' } },
    { given: [['Limit', '1.5']], want: { Limit: '1.5' } },
    { given: [['Limit', '']], want: { Limit: '' } },
    { given: [['Ratio', '1.5e3']], want: { Ratio: 1500 } },
    { given: [['Ratio', '0x10']], want: { Ratio: '0x10' } },
    { given: [['Deep', 'true']], want: { Deep: true } },
    { given: [['Deep', 'yes']], want: { Deep: 'yes' } },
    { given: [['Name', '20']], want: { Name: '20' } },
    {
      given: [
        ['Ids.0', 'a'],
        ['Ids.1', 'b'],
      ],
      want: { Ids: ['a', 'b'] },
    },
    {
      given: [
        ['Ids.10', 'c'],
        ['Ids.2', 'b'],
        ['Ids.0', 'a'],
      ],
      want: { Ids: ['a', 'b', 'c'] },
    },
    { given: [['Ids.4000000000', 'far']], want: { Ids: ['far'] } },
    { given: [['Ids', 'a']], want: { Ids: 'a' } },
    { given: [['Ids.first', 'a']], want: { Ids: { first: 'a' } } },
    { given: [['Sizes.0', '7']], want: { Sizes: [7] } },
    {
      given: [
        ['Filters.1.Values.0', 'x'],
        ['Filters.1.Name', 'n'],
        ['Filters.0.Name', 'm'],
      ],
      want: { Filters: [{ Name: 'm' }, { Values: ['x'], Name: 'n' }] },
    },
    { given: [['One.Next.Next.Name', 'deep']], want: { One: { Next: { Next: { Name: 'deep' } } } } },
    { given: [['Strange.0.Thing', 'x']], want: { Strange: { 0: { Thing: 'x' } } } },
    { given: [['One.Strange', 'x']], want: { One: { Strange: 'x' } } },
  ];
  test.each(cases)('$given', ({ given, want }) => {
    expect(run(...given)).toEqual(want);
  });

  test.each([
    [
      ['Name', 'a'],
      ['Name', 'b'],
    ],
    [
      ['One', 'a'],
      ['One.Name', 'b'],
    ],
    [
      ['One.Name', 'b'],
      ['One', 'a'],
    ],
    [['Name.'.repeat(100), 'a']],
  ] as FormPairs[])('refuses %j', (...pairs) => {
    expect(() => run(...pairs)).toThrow(Refusal);
  });

  test('keeps names that could reach a prototype as plain names', () => {
    const found = run(['__proto__.polluted', 'yes'], ['constructor.prototype.polluted', 'yes'], ['One.__proto__', 'x']);
    expect(Object.keys(found)).toEqual(['__proto__', 'constructor', 'One']);
    expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
