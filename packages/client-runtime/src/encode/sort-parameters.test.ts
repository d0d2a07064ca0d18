import { describe, expect, it } from 'vitest';
import type { FlatParameter } from './flatten-parameters.js';
import { sortParameters } from './sort-parameters.js';

describe('sortParameters', () => {
  const cases: [name: string, given: string[], want: string[]][] = [
    [
      'digits as text',
      ['InstanceIds.2', 'InstanceIds.12', 'InstanceIds.1'],
      ['InstanceIds.1', 'InstanceIds.12', 'InstanceIds.2'],
    ],
    ['capitals first', ['b', 'B', 'a', 'A'], ['A', 'B', 'a', 'b']],
    ['dots before letters', ['AB', 'A.0', 'A'], ['A', 'A.0', 'AB']],
  ];
  it.each(cases)('sorts %s', (_name, given, want) => {
    const parameters = given.map((name): FlatParameter => [name, '']);
    expect(sortParameters(parameters).map(([name]) => name)).toEqual(want);
    expect(parameters.map(([name]) => name)).toEqual(given);
  });
});
