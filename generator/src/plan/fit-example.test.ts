import type { DataType, Field } from '@specloom/spec';
import { expect, test } from 'vitest';
import { dataType, field } from '../../fixtures/mini-spec.js';
import { findMisfits } from './fit-example.js';
import type { Direction } from './plan-field.js';

const types = new Map<string, DataType>([
  ['Lid', dataType([field('Colour', 'string', { required: true }), field('Screws', 'integer', { nullable: true })])],
]);
const lid = [field('Lid', 'Lid'), field('Lids', '[Lid]')];

const cases: {
  name: string;
  given: Record<string, unknown>;
  fields: Field[];
  direction?: Direction;
  want: string[];
}[] = [
  {
    name: 'a value that fits',
    given: { Lid: { Colour: 'red', Screws: 1 }, Lids: [{ Colour: 'a' }] },
    fields: lid,
    want: [],
  },
  {
    name: 'another scalar',
    given: { N: '1' },
    fields: [field('N', 'integer')],
    want: ['N is a string, but a integer is declared.'],
  },
  { name: 'a text for a time', given: { T: '2020-01-01' }, fields: [field('T', 'timestamp')], want: [] },
  { name: 'one for a list', given: { Lids: {} }, fields: lid, want: ['Lids is an object, but a list is declared.'] },
  { name: 'a list for one', given: { Lid: [] }, fields: lid, want: ['Lid is a list, but a Lid is declared.'] },
  {
    name: 'a place in a list',
    given: { Lids: [{ Colour: 'a' }, { Colour: 1 }] },
    fields: lid,
    want: ['Lids[1].Colour is a number, but a string is declared.'],
  },
  {
    name: 'an undeclared member',
    given: { Lid: { Colour: 'a', Knob: 1 } },
    fields: lid,
    want: ['Lid.Knob is not declared.'],
  },
  { name: 'a missing member', given: { Lid: {} }, fields: lid, want: ['Lid.Colour is required, but missing.'] },
  {
    name: 'an undocumented null',
    given: { Lid: { Colour: null } },
    fields: lid,
    direction: 'output',
    want: ['Lid.Colour is null, which is not documented.', 'Lids is required, but missing.'],
  },
  {
    name: 'a documented null in an answer',
    given: { Lid: { Colour: 'a', Screws: null }, Lids: [] },
    fields: lid,
    direction: 'output',
    want: [],
  },
  {
    name: 'a documented null in a request',
    given: { Lid: { Colour: 'a', Screws: null } },
    fields: lid,
    want: ['Lid.Screws is null, which is not documented.'],
  },
  {
    name: 'an inherited name',
    given: {},
    fields: [field('constructor', 'string')],
    want: ['constructor is missing, but every object inherits one.'],
  },
  { name: 'an unknown type', given: { X: 1 }, fields: [field('X', 'Nowhere')], want: [] },
];

test.each(cases)('tells $name', ({ given, fields, direction = 'input', want }) => {
  const declared = direction === 'output' ? fields.map((one) => ({ ...one, required: null })) : fields;
  expect(findMisfits(given, declared, types, direction)).toEqual(want);
});
