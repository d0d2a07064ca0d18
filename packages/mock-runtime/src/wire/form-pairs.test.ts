import { describe, expect, test } from 'vitest';
import { Refusal } from '../codes/refusal.js';
import { decodeForm } from './form-pairs.js';

describe('decodeForm', () => {
  test.each([
    ['', []],
    ['a=1', [['a', '1']]],
    [
      'a=1&b=',
      [
        ['a', '1'],
        ['b', ''],
      ],
    ],
    ['a', [['a', '']]],
    ['&&a=1&', [['a', '1']]],
    ['a=b=c', [['a', 'b=c']]],
    ['a=x+y%2Bz', [['a', 'x y+z']]],
    ['a=%E4%BD%A0', [['a', '你']]],
    ['F.0.N=%26%3D', [['F.0.N', '&=']]],
  ])('%j', (text, want) => {
    expect(decodeForm(text)).toEqual(want);
  });

  test.each(['a=%', 'a=%zz', 'a=%E4%BD', '%ff=1', 'a=%C0%80'])('refuses %j', (text) => {
    expect(() => decodeForm(text)).toThrow(Refusal);
  });
});
