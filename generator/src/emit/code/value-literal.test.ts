import fc from 'fast-check';
import { expect, test } from 'vitest';
import { valueLiteral } from './value-literal.js';

const cases: { given: unknown; want: string }[] = [
  { given: null, want: 'null' },
  { given: [1, 'a', true], want: `[1, 'a', true]` },
  { given: { JobId: 'job-1', Tags: [] }, want: `{ JobId: 'job-1', Tags: [] }` },
  { given: { 'a-b': undefined, c: {} }, want: '{ c: {} }' },
  { given: JSON.parse('{"__proto__":{"x":1}}'), want: `{ ['__proto__']: { x: 1 } }` },
];

test.each(cases)('writes $want', ({ given, want }) => {
  expect(valueLiteral(given)).toBe(want);
});

test('every JSON value evaluates to itself', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(new Function(`return (${valueLiteral(value)});`)()).toEqual(value);
    }),
  );
});

test('a bottomless value is refused', () => {
  const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
  expect(() => valueLiteral(deep)).toThrow(/nested deeper than the 100 levels/);
});

test.each([undefined, Number.NaN, Symbol('x'), () => 1])('refuses %s, which JSON does not have', (value) => {
  expect(() => valueLiteral(value)).toThrow(TypeError);
});
