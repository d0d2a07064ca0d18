import { describe, expect, it } from 'vitest';
import { parseJson } from './parse-json.js';

describe('parseJson', () => {
  const cases: [name: string, given: string, want: string][] = [
    ['plain values', '{"A":[1,{"B":null}]}', '{"A":[1,{"B":null}]}'],
    ['a prototype member', '{"A":{"__proto__":{"x":1},"B":2}}', '{"A":{"B":2}}'],
    ['a prototype member in escapes', '{"\\u005f_proto_\\u005F":{"x":1},"B":2}', '{"B":2}'],
    ['underscores elsewhere', '{"A":"\\u005f__proto__"}', '{"A":"___proto__"}'],
    ['a member called constructor', '{"constructor":{"prototype":{"x":1}}}', '{"constructor":{"prototype":{"x":1}}}'],
  ];
  it.each(cases)('parses %s', (_name, given, want) => {
    const value = parseJson(given);
    expect(JSON.stringify(value)).toBe(want);
    expect(Reflect.get(Object.assign({}, value), 'x')).toBeUndefined();
  });

  it('throws for what is no JSON', () => {
    expect(() => parseJson('{"__proto__"')).toThrow(SyntaxError);
  });
});
