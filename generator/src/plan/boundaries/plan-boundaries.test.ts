import type { DocumentedBoundaries } from '@specloom/mock-runtime/suite';
import type { Action, DataType, Field } from '@specloom/spec';
import { describe, expect, test } from 'vitest';
import { action, dataType, field } from '../../../fixtures/mini-spec.js';
import { planBoundaries } from './plan-boundaries.js';

const LISTS = {
  action: new Map([['InvalidParameterValue.Size', '']]),
  common: new Map([['InvalidParameterValue', '']]),
};
const CODE = 'InvalidParameterValue';

const TYPES = new Map<string, DataType>([
  ['Lid', dataType([field('Colour', 'string', { constraints: { maxLength: 3 } })])],
]);

function example(title: string, params: Record<string, unknown>): Action['examples'][number] {
  return { title, request: { form: 'json', raw: '', params }, response: {}, origin: { page: 1, line: 1 } };
}

function plan(
  input: Field[],
  examples: Action['examples'] = [],
  tried = new Set<string>(),
): DocumentedBoundaries | null {
  return planBoundaries('Boil', action({ input, examples }), TYPES, LISTS, tried);
}

const SIZE = field('Size', 'integer', { required: true, constraints: { maximum: 9 } });

describe('planBoundaries', () => {
  const cases = [{ rule: 'maximum', pass: { Size: 9 }, fail: { Size: 10 }, code: 'InvalidParameterValue.Size' }];

  test('builds on the first example that is valid', () => {
    const examples = [
      example('Typed wrongly', { Size: '1' }),
      example('Too large', { Size: 12 }),
      example('Right', { Size: 2 }),
    ];
    expect(plan([SIZE], examples)).toEqual({ action: 'Boil', base: { kind: 'example', title: 'Right' }, cases });
  });

  test('builds on the least input where no example is valid', () => {
    expect(plan([SIZE], [example('Too large', { Size: 12 })])).toEqual({
      action: 'Boil',
      base: { kind: 'least', value: { Size: 1 } },
      cases,
    });
  });

  test('plans nothing without limits, or without a valid input', () => {
    expect(plan([field('Size', 'integer')])).toBeNull();
    expect(
      plan([SIZE, field('Odd', 'integer', { required: true, constraints: { minimum: 2, maximum: 1 } })]),
    ).toBeNull();
  });

  test('reaches members of objects in lists, each data type once', () => {
    const tried = new Set<string>();
    expect(plan([field('Lids', '[Lid]')], [example('Empty', {})], tried)?.cases).toEqual([
      {
        rule: 'maxLength',
        at: 'Lids.0',
        within: { Lids: { is: [{}] } },
        pass: { Colour: { text: 'a', times: 3 } },
        fail: { Colour: { text: 'a', times: 4 } },
        code: CODE,
      },
    ]);
    expect(plan([field('Lids', '[Lid]')], [], tried)).toBeNull();
  });

  test('takes out what excludes the parameter', () => {
    const input = [
      field('Ids', '[string]', { constraints: { exclusiveWith: ['Limit'] } }),
      field('Limit', 'integer', { constraints: { maximum: 9 } }),
    ];
    const planned = plan(input, [example('By id', { Ids: ['a'] })]);
    expect(planned?.cases.at(-1)).toEqual({
      rule: 'maximum',
      within: { Ids: null },
      pass: { Limit: 9 },
      fail: { Limit: 10 },
      code: CODE,
    });
  });

  test('leaves out what breaks another limit, and names that are no path', () => {
    const prefixed = field('Id', 'string', { constraints: { idPrefix: 'ket-', maxLength: 12 } });
    expect(plan([prefixed])?.cases.map(({ rule }) => rule)).toEqual(['idPrefix']);
    expect(plan([field('a.__proto__.b', 'integer', { constraints: { maximum: 1 } })])).toBeNull();
  });
});
