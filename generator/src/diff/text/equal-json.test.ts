import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';
import { equalJson } from './equal-json.js';

const DEEP = 200_000;

const cases = [
  { given: [1, 1], want: true },
  { given: [1, '1'], want: false },
  { given: [null, {}], want: false },
  { given: [[], {}], want: false },
  {
    given: [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
    ],
    want: true,
  },
  { given: [{ a: 1 }, { a: 1, b: 2 }], want: false },
  { given: [{ a: 1 }, { b: 1 }], want: false },
  { given: [{ toString: null }, { valueOf: null }], want: false },
  { given: [JSON.parse('{"__proto__":1}'), JSON.parse('{"a":1}')], want: false },
  {
    given: [
      [1, 2],
      [2, 1],
    ],
    want: false,
  },
];

function nested(innermost: unknown): unknown {
  let value = innermost;
  for (let depth = 0; depth < DEEP; depth += 1) value = [value];
  return value;
}

describe('equalJson', () => {
  it.each(cases)('$given.0 and $given.1', ({ given: [before, after], want }) => {
    expect(equalJson(before, after)).toBe(want);
  });

  it('does not care how deep a value is', () => {
    expect(equalJson(nested(1), nested(1))).toBe(true);
    expect(equalJson(nested(1), nested(2))).toBe(false);
  });

  it('agrees with the canonical text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
        // A copy by way of text, in which -0 is 0.
        const [left, right] = [before, after].map((value) => JSON.parse(JSON.stringify(value)));
        expect(equalJson(left, right)).toBe(canonicalJson(left) === canonicalJson(right));
        expect(equalJson(left, JSON.parse(JSON.stringify(left)))).toBe(true);
      }),
    );
  });
});
