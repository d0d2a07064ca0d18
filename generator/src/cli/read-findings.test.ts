import { describe, expect, test } from 'vitest';
import { readFindings } from './read-findings.js';

const FINDING = {
  rule: 'example-type',
  severity: 'error',
  message: 'No.',
  path: 'Fly.examples.A',
  origins: [],
  id: '0a',
};

describe('readFindings', () => {
  test('gives the findings, and undefined where there is no file', () => {
    expect(readFindings(JSON.stringify({ findings: [FINDING] }), 'lint.json')).toEqual([FINDING]);
    expect(readFindings(undefined, 'lint.json')).toBeUndefined();
  });

  test.each([
    ['{', 'is not JSON'],
    ['[]', 'something else'],
    ['{"findings":{}}', 'something else'],
    ['{"findings":[{"id":1,"origins":[]}]}', 'something else'],
    ['{"findings":[{"id":"a","path":1,"origins":[]}]}', 'something else'],
  ])('refuses %s', (text, want) => {
    expect(() => readFindings(text, 'x/lint.json')).toThrow(new RegExp(`^x/lint.json: found .*${want}`));
  });
});
