import { describe, expect, it } from 'vitest';
import { type ExampleValue, exampleValues } from './example-values.js';
import { actionOf, cleanSpec, example } from './testing/clean-spec.js';

function valuesOf(response: Record<string, unknown>): ExampleValue[] {
  const spec = cleanSpec();
  actionOf(spec, 'DescribeKettles').examples = [example('One', { Limit: 1 }, response)];
  actionOf(spec, 'DescribeKettle').examples = [];
  return exampleValues(spec, () => []);
}

describe('exampleValues', () => {
  it('gives each value with what declares it', () => {
    const values = valuesOf({ KettleSet: [{ KettleId: 'ket-1', Odd: { Deep: 1 } }] });
    expect(
      values.map(({ side, at, field, type, members }) => [side, at, field?.name, type?.kind, members?.length]),
    ).toEqual([
      ['request', '', undefined, undefined, 3],
      ['request', 'Limit', 'Limit', 'integer', undefined],
      ['answer', '', undefined, undefined, 3],
      ['answer', 'KettleSet', 'KettleSet', 'array', undefined],
      ['answer', 'KettleSet[]', 'KettleSet', 'ref', 7],
      ['answer', 'KettleSet[].KettleId', 'KettleId', 'string', undefined],
      ['answer', 'KettleSet[].Odd', undefined, undefined, undefined],
    ]);
    expect(values[0]?.place()).toEqual({ page: 9, line: 90 });
  });

  it('takes names of objects for what they are', () => {
    const values = valuesOf(JSON.parse('{ "__proto__": 1, "constructor": 2 }') as Record<string, unknown>);
    expect(values.slice(3).map(({ at, field }) => [at, field])).toEqual([
      ['__proto__', undefined],
      ['constructor', undefined],
    ]);
  });

  it('stops in a crafted example', () => {
    const wide = Object.fromEntries(Array.from({ length: 30_000 }, (_, i) => [`N${i}`, i]));
    expect(valuesOf(wide).length).toBeLessThan(25_000);
    let deep: unknown = [];
    for (let i = 0; i < 1_000; i++) deep = [deep];
    expect(valuesOf({ KettleSet: deep }).length).toBeLessThan(100);
  });
});
