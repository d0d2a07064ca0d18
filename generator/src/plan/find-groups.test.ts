import type { DataType, Field } from '@specloom/spec';
import { expect, test } from 'vitest';
import { dataType, field } from '../../fixtures/mini-spec.js';
import { findGroups } from './find-groups.js';
import type { ParameterGroup } from './plan.js';

const choice = [field('A', 'string', { constraints: { exactlyOneOf: ['A', 'B'] } }), field('B', 'string')];

const cases: { name: string; given: Field[]; types?: Record<string, DataType>; want: ParameterGroup[] }[] = [
  { name: 'no rule', given: [field('A', 'string')], want: [] },
  {
    name: 'one rule that both sides state',
    given: [
      field('A', 'string', { constraints: { exclusiveWith: ['B'] } }),
      field('B', 'string', { constraints: { exclusiveWith: ['A'] } }),
    ],
    want: [{ kind: 'exclusiveWith', path: '', names: ['A', 'B'] }],
  },
  {
    name: 'one parameter that excludes two, which do not exclude each other',
    given: [
      field('B', 'string'),
      field('C', 'string'),
      field('A', 'string', { constraints: { exclusiveWith: ['B', 'C'] } }),
    ],
    want: [
      { kind: 'exclusiveWith', path: '', names: ['B', 'A'] },
      { kind: 'exclusiveWith', path: '', names: ['C', 'A'] },
    ],
  },
  {
    name: 'rules of nested objects, and of lists of them',
    given: [field('Outer', 'Outer')],
    types: { Outer: dataType([field('List', '[Inner]')]), Inner: dataType(choice) },
    want: [{ kind: 'exactlyOneOf', path: 'Outer.List', names: ['A', 'B'] }],
  },
  {
    name: 'a type that holds itself',
    given: [field('Node', 'Node')],
    types: { Node: dataType([...choice, field('Child', 'Node')]) },
    want: [{ kind: 'exactlyOneOf', path: 'Node', names: ['A', 'B'] }],
  },
  {
    name: 'a rule over names that are not declared',
    given: [field('A', 'string', { constraints: { atLeastOneOf: ['X', 'Y'] } })],
    want: [],
  },
];

test.each(cases)('finds $name', ({ given, types = {}, want }) => {
  expect(findGroups(given, new Map(Object.entries(types)))).toEqual(want);
});

test('a spec that is made to explode is given up in time', () => {
  const types = new Map(
    Array.from({ length: 40 }, (_, level): [string, DataType] => [
      `T${level}`,
      dataType(Array.from({ length: 10 }, (__, index) => field(`F${index}`, `T${level + 1}`))),
    ]),
  );
  expect(findGroups([field('Root', 'T0')], types)).toEqual([]);
});
