import { describe, expect, test } from 'vitest';
import { nestParameters } from './nest-parameters.js';

const cases: { name: string; given: [string, string][]; want: Record<string, unknown> }[] = [
  { name: 'plain', given: [['Limit', '10']], want: { Limit: '10' } },
  {
    name: 'lists and objects',
    given: [
      ['F.0.Name', 'zone'],
      ['F.0.Values.0', 'a'],
      ['F.0.Values.1', 'b'],
    ],
    want: { F: [{ Name: 'zone', Values: ['a', 'b'] }] },
  },
  {
    name: 'indexes out of order, with gaps',
    given: [
      ['L.5', 'c'],
      ['L.0', 'a'],
      ['L.2', 'b'],
    ],
    want: { L: ['a', 'b', 'c'] },
  },
  {
    name: 'ten comes after two',
    given: [
      ['L.10', 'b'],
      ['L.2', 'a'],
    ],
    want: { L: ['a', 'b'] },
  },
  {
    name: 'a list where a value stands',
    given: [
      ['L', 'b'],
      ['L.0', 'a'],
    ],
    want: { L: 'b', 'L.0': 'a' },
  },
];

describe('nestParameters', () => {
  test.each(cases)('$name', ({ given, want }) => {
    expect(nestParameters(given)).toEqual(want);
  });

  test('a name that contradicts an earlier one is kept flat, and loses nothing', () => {
    expect(
      nestParameters([
        ['L', 'b'],
        ['L.0.A', 'a'],
        ['L.x', 'c'],
      ]),
    ).toEqual({ L: 'b', 'L.0.A': 'a', 'L.x': 'c' });
  });

  test('no name reaches a prototype', () => {
    const nested = nestParameters([
      ['__proto__.polluted', 'yes'],
      ['a.__proto__.b', 'yes'],
      ['constructor.prototype.c', 'yes'],
    ]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(nested)).toBe(Object.prototype);
    expect(JSON.stringify(nested)).toBe(
      '{"__proto__":{"polluted":"yes"},"a":{"__proto__":{"b":"yes"}},"constructor":{"prototype":{"c":"yes"}}}',
    );
  });

  test('a huge index makes no huge list', () => {
    expect(nestParameters([['L.99999999', 'a']])).toEqual({ 'L.99999999': 'a' });
  });
});
