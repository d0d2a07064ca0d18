import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';

const DEEP = 200_000;

const cases = [
  { given: undefined, want: '' },
  { given: null, want: 'null' },
  { given: 'a"b', want: '"a\\"b"' },
  { given: { b: 1, a: [true, { d: null, c: 'x' }] }, want: '{"a":[true,{"c":"x","d":null}],"b":1}' },
  { given: { a: undefined }, want: '{}' },
  { given: [undefined], want: '[null]' },
  { given: [], want: '[]' },
  { given: [[1], [2]], want: '[[1],[2]]' },
  { given: JSON.parse('{"__proto__":{"a":1},"A":2}'), want: '{"A":2,"__proto__":{"a":1}}' },
];

describe('canonicalJson', () => {
  it.each(cases)('gives $want', ({ given, want }) => {
    expect(canonicalJson(given)).toBe(want);
  });

  it('does not care how deep a value is', () => {
    const text = `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`;
    let value: unknown[] = [];
    for (let depth = 1; depth < DEEP; depth += 1) value = [value];
    expect(canonicalJson(value) === text).toBe(true);
  });
});
