import { describe, expect, it } from 'vitest';
import { flattenParameters } from './flatten-parameters.js';
import type { ParameterMap } from './parameters.js';

describe('flattenParameters', () => {
  const cases: [name: string, given: ParameterMap, want: [string, string][]][] = [
    [
      'scalars',
      { A: 'x', B: 1.5, C: true },
      [
        ['A', 'x'],
        ['B', '1.5'],
        ['C', 'true'],
      ],
    ],
    [
      'falsy values',
      { A: '', B: 0, C: false },
      [
        ['A', ''],
        ['B', '0'],
        ['C', 'false'],
      ],
    ],
    [
      'lists of objects with lists',
      { Filters: [{ Name: 'zone', Values: ['a', 'b'] }, { Name: 'id' }] },
      [
        ['Filters.0.Name', 'zone'],
        ['Filters.0.Values.0', 'a'],
        ['Filters.0.Values.1', 'b'],
        ['Filters.1.Name', 'id'],
      ],
    ],
    [
      'lists of lists',
      { A: [['x'], ['y', 'z']] },
      [
        ['A.0.0', 'x'],
        ['A.1.0', 'y'],
        ['A.1.1', 'z'],
      ],
    ],
    ['empty lists and objects', { A: [], B: {}, C: 1 }, [['C', '1']]],
    [
      'large and small numbers',
      { A: 1e21, B: -0, C: 9007199254740991 },
      [
        ['A', '1e+21'],
        ['B', '0'],
        ['C', '9007199254740991'],
      ],
    ],
  ];
  it.each(cases)('flattens %s', (_name, given, want) => {
    expect(flattenParameters(given)).toEqual(want);
  });

  it('keeps bytes', () => {
    const bytes = new Uint8Array([1, 2]);
    expect(flattenParameters({ A: [bytes] })).toEqual([['A.0', bytes]]);
  });
});
