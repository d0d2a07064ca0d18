import { describe, expect, it } from 'vitest';
import { percentEncode } from './percent-encode.js';

describe('percentEncode', () => {
  const cases: [given: string, want: string][] = [
    ['', ''],
    ['AZaz09-_.~', 'AZaz09-_.~'],
    ['a b', 'a%20b'],
    ['*', '%2A'],
    ['+', '%2B'],
    ["!'()", '%21%27%28%29'],
    ['a=b&c', 'a%3Db%26c'],
    ['/?#[]@:;,$%', '%2F%3F%23%5B%5D%40%3A%3B%2C%24%25'],
    ['\n\t', '%0A%09'],
    ['é', '%C3%A9'],
    ['批量', '%E6%89%B9%E9%87%8F'],
    ['😀', '%F0%9F%98%80'],
  ];
  it.each(cases)('encodes %j', (given, want) => {
    expect(percentEncode(given)).toBe(want);
  });

  it('refuses half a surrogate pair', () => {
    expect(() => percentEncode('\ud800')).toThrow(URIError);
  });
});
