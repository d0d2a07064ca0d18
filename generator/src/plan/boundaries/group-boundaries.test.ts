import type { Constraints, Field } from '@specloom/spec';
import { describe, expect, test } from 'vitest';
import { field } from '../../../fixtures/mini-spec.js';
import { groupBoundaries } from './group-boundaries.js';

function both(constraints: (other: string) => Constraints): Field[] {
  return [
    field('A', 'string', { constraints: constraints('B') }),
    field('B', '[integer]', { constraints: constraints('A') }),
  ];
}

const A = { A: 'a', B: null };
const NONE = { A: null, B: null };
const BOTH = { A: 'a', B: { is: [1] } };
const names = ['A', 'B'];

describe('groupBoundaries', () => {
  test.each([
    ['none', [field('A', 'string')], []],
    [
      'at most one',
      both((other) => ({ exclusiveWith: [other] })),
      [{ rule: 'exclusiveWith', names, pass: A, fail: BOTH }],
    ],
    [
      'exactly one',
      both((other) => ({ exactlyOneOf: [other] })),
      [
        { rule: 'exactlyOneOf', names, pass: A, fail: NONE },
        { rule: 'exactlyOneOf', names, pass: A, fail: BOTH },
      ],
    ],
    [
      'at least one',
      both((other) => ({ atLeastOneOf: [other] })),
      [{ rule: 'atLeastOneOf', names, pass: A, fail: NONE }],
    ],
  ])('of %s', (_, fields, want) => {
    expect(groupBoundaries(fields, new Map())).toEqual(want);
  });

  test('tries no group with a member that no value is found for', () => {
    const fields = [field('A', 'string', { constraints: { exclusiveWith: ['B'] } }), field('B', 'Node')];
    const node = {
      description: '',
      usedBy: [],
      members: [field('Next', 'Node', { required: true })],
      origin: { page: 1, line: 1 },
    };
    expect(groupBoundaries(fields, new Map([['Node', node]]))).toEqual([]);
  });
});
