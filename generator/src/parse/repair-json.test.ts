import { describe, expect, test } from 'vitest';
import { repairJson } from './repair-json.js';

const cases = [
  { name: 'a missing comma', given: '{"a": 1\n"b": 2}', want: { value: { a: 1, b: 2 }, offset: 8 } },
  { name: 'a comma too many', given: '{"a": [1,]}', want: { value: { a: [1] }, offset: 9 } },
  { name: 'words', given: '{"a": one}', want: { value: undefined, offset: 6 } },
  { name: 'an end too early', given: '{"a": 1', want: { value: undefined, offset: 7 } },
  { name: 'nothing', given: '', want: { value: undefined, offset: 0 } },
];

describe('repairJson', () => {
  test.each(cases)('$name', ({ given, want }) => {
    expect(repairJson(given)).toEqual(want);
  });

  test('reaches no prototype', () => {
    const { value } = repairJson('{"__proto__": {"polluted": true},}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value as object)).toEqual(['__proto__']);
  });
});
