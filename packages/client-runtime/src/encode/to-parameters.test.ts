import { describe, expect, it } from 'vitest';
import { ValidationError } from '../errors/validation-error.js';
import { toParameters } from './to-parameters.js';

const context = { action: 'CreateWidget', binary: false };

function cyclic(): object {
  const input: Record<string, unknown> = { A: [{}] };
  input.A = [{ B: input }];
  return input;
}

function nested(levels: number): object {
  let input: object = {};
  for (let level = 1; level < levels; level += 1) input = { A: input };
  return input;
}

class Point {
  readonly X = 1;
  get norm(): number {
    return 1;
  }
}

describe('toParameters', () => {
  const accepted: [name: string, given: object, want: object][] = [
    ['falsy values', { A: '', B: 0, C: false, D: [] }, { A: '', B: 0, C: false, D: [] }],
    ['null and undefined members, which it drops', { A: null, B: undefined, C: { D: null } }, { C: {} }],
    ['nested lists', { A: [[1], [{ B: 'x' }]] }, { A: [[1], [{ B: 'x' }]] }],
    ['dates', { A: new Date(0) }, { A: '1970-01-01T00:00:00.000Z' }],
    ['own members of any class', { A: new Point() }, { A: { X: 1 } }],
    [
      'one object in two places',
      ((): object => {
        const shared = { B: 1 };
        return { A: shared, C: [shared, shared] };
      })(),
      { A: { B: 1 }, C: [{ B: 1 }, { B: 1 }] },
    ],
    ['objects without a prototype', Object.assign(Object.create(null), { A: 1 }), { A: 1 }],
    ['unpaired-looking but whole characters', { A: '😀' }, { A: '😀' }],
  ];
  it.each(accepted)('copies %s', (_name, given, want) => {
    expect(JSON.parse(JSON.stringify(toParameters(given, context)))).toEqual(want);
  });

  const refused: [name: string, given: unknown, path: string, message: string][] = [
    ['undefined', undefined, '', 'the input is of type Undefined; expected an object'],
    ['null', null, '', 'the input is of type Null'],
    ['a list', [], '', 'the input is of type Array'],
    ['a text', 'x', '', 'the input is of type String'],
    ['a number', 7, '', 'the input is 7'],
    ['a map', new Map(), '', 'the input is of type Map'],
    ['bytes', new Uint8Array(1), '', 'the input is of type Uint8Array'],
    ['a cycle', cyclic(), 'A[0].B', 'A[0].B contains itself'],
    ['a function', { A: { B: () => 1 } }, 'A.B', 'A.B is of type Function'],
    ['a symbol', { A: [Symbol('x')] }, 'A[0]', 'A[0] is of type Symbol'],
    ['a bigint', { A: 1n }, 'A', 'A is of type BigInt'],
    ['NaN', { A: Number.NaN }, 'A', 'A is NaN'],
    ['infinity', { A: Number.POSITIVE_INFINITY }, 'A', 'A is Infinity'],
    ['a member map', { A: new Map() }, 'A', 'A is of type Map; expected a plain object or a list'],
    ['a set', { A: new Set() }, 'A', 'A is of type Set'],
    ['a promise', { A: Promise.resolve(1) }, 'A', 'A is of type Promise'],
    ['a regular expression', { A: /x/ }, 'A', 'A is of type RegExp'],
    ['null in a list', { A: ['x', null] }, 'A[1]', 'A[1] is of type Null'],
    ['undefined in a list', { A: [undefined] }, 'A[0]', 'A[0] is of type Undefined'],
    ['a hole in a list', { A: new Array(1) }, 'A[0]', 'A[0] is of type Undefined'],
    ['half a surrogate pair', { A: 'x\ud800' }, 'A', 'A holds half a surrogate pair'],
    ['a name with half a pair', { '\udc00': 1 }, '', 'has a name with half a surrogate pair'],
    ['member bytes', { A: new Uint8Array(1) }, 'A', 'A holds bytes; expected text'],
    ['a great depth', nested(70), Array.from({ length: 64 }, () => 'A').join('.'), 'nested 64 levels deep'],
  ];
  it.each(refused)('refuses %s', (_name, given, path, message) => {
    let error: unknown;
    try {
      toParameters(given, context);
    } catch (caught) {
      error = caught;
    }
    expect(error).toBeInstanceOf(ValidationError);
    expect(error).toMatchObject({ action: 'CreateWidget', path, attempts: 0, retryable: false });
    expect(String(error)).toContain(message);
  });

  it('takes 64 levels', () => {
    expect(() => toParameters(nested(64), context)).not.toThrow();
  });

  it('keeps a member called __proto__ a member', () => {
    const copy = toParameters(JSON.parse('{"__proto__":{"polluted":1},"A":1}'), context);
    expect(Object.keys(copy)).toEqual(['__proto__', 'A']);
    expect(JSON.stringify(copy)).toBe('{"__proto__":{"polluted":1},"A":1}');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('copies bytes for forms that take them', () => {
    const bytes = new Uint8Array([1, 2]);
    const copy = toParameters({ A: bytes }, { ...context, binary: true });
    bytes[0] = 9;
    expect(copy.A).toEqual(new Uint8Array([1, 2]));
  });

  it('does not see later changes', () => {
    const input = { A: ['x'] };
    const copy = toParameters(input, context);
    input.A.push('y');
    expect(copy.A).toEqual(['x']);
  });
});
