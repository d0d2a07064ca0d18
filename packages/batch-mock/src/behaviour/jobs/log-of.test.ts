import { expect, test } from 'vitest';
import { logOf } from './log-of.js';

function decode(log: string): string {
  return Buffer.from(log.slice('data:text/plain;charset=utf-8;base64,'.length), 'base64').toString();
}

test.each([
  ['nothing', '', ''],
  ['a line', 'hello\n', 'hello\n'],
  ['as much as fits', 'a'.repeat(2048), 'a'.repeat(2048)],
  ['the end of more', `b${'a'.repeat(2048)}`, 'a'.repeat(2048)],
  ['whole characters only', `ä${'a'.repeat(2047)}`, 'a'.repeat(2047)],
  ['wide characters', '𝄞'.repeat(600), '𝄞'.repeat(512)],
])('keeps %s', (_, given, want) => {
  expect(decode(logOf(given))).toBe(want);
});

test('has the documented form', () => {
  expect(logOf('main\n')).toBe('data:text/plain;charset=utf-8;base64,bWFpbgo=');
});
