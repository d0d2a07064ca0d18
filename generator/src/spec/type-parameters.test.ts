import type { Field, TypeRef } from '@specloom/spec';
import { describe, expect, test } from 'vitest';
import { typeParameters } from './type-parameters.js';

const field = (name: string, type: TypeRef): Field => ({
  name,
  type,
  required: false,
  nullable: false,
  description: '',
  origin: { page: 1, line: 1 },
});
const loop = field('Loop', { kind: 'ref', name: 'Node' });
const types = new Map([['Node', { members: [field('Count', { kind: 'integer' }), loop] }]]);

const cases: { name: string; type: TypeRef; given: unknown; want: unknown }[] = [
  { name: 'an integer', type: { kind: 'integer' }, given: '20', want: 20 },
  { name: 'no integer', type: { kind: 'integer' }, given: '2.5', want: '2.5' },
  {
    name: 'an integer too long for a number',
    type: { kind: 'integer' },
    given: '12345678901234567890',
    want: '12345678901234567890',
  },
  { name: 'a float', type: { kind: 'float' }, given: '-2.5', want: -2.5 },
  { name: 'a boolean', type: { kind: 'boolean' }, given: 'TRUE', want: true },
  { name: 'no boolean', type: { kind: 'boolean' }, given: '1', want: '1' },
  { name: 'a string of digits', type: { kind: 'string' }, given: '20', want: '20' },
  { name: 'a list', type: { kind: 'array', of: { kind: 'integer' } }, given: ['1', 'x'], want: [1, 'x'] },
  { name: 'a value where a list is declared', type: { kind: 'array', of: { kind: 'integer' } }, given: '1', want: '1' },
  {
    name: 'a structure',
    type: { kind: 'ref', name: 'Node' },
    given: { Count: '1', Loop: { Count: '2' }, Other: '3' },
    want: { Count: 1, Loop: { Count: 2 }, Other: '3' },
  },
  {
    name: 'a type that nothing defines',
    type: { kind: 'ref', name: 'Ghost' },
    given: { Count: '1' },
    want: { Count: '1' },
  },
];

describe('typeParameters', () => {
  test.each(cases)('$name', ({ type, given, want }) => {
    expect(typeParameters({ A: given }, [field('A', type)], types)).toEqual({ A: want });
  });

  test('a name that nothing declares is kept', () => {
    expect(typeParameters({ Unknown: '1' }, [], types)).toEqual({ Unknown: '1' });
  });

  test('a structure without end does not exhaust the stack', () => {
    let deep: Record<string, unknown> = { Count: '1' };
    for (let i = 0; i < 5000; i++) deep = { Loop: deep };
    expect(typeParameters(deep, [loop], types)).toHaveProperty('Loop');
  });
});
