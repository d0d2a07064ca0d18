import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const cases = [
  { name: 'nothing', given: bytes(''), want: 'a.txt: found an empty file, expected the text of an API document' },
  { name: 'blanks', given: bytes(' \n\n'), want: 'a.txt: found an empty file, expected the text of an API document' },
  {
    name: 'binary',
    given: Uint8Array.of(65, 0, 66),
    want: 'a.txt: found binary data (a NUL byte at offset 1), expected the text of an API document',
  },
  {
    name: 'another encoding',
    given: Uint8Array.of(0xff, 0xfe, 0x41),
    want: 'a.txt: found bytes that are not UTF-8, expected the text of an API document in UTF-8',
  },
  {
    name: 'HTML',
    given: bytes('<!DOCTYPE html><html>'),
    want: 'a.txt:1: found an HTML or XML page, expected the text of an API document',
  },
  {
    name: 'a line without end',
    given: bytes(`a\n${'b'.repeat(100_001)}`),
    want: 'a.txt:2: found a line of over 100000 characters, expected the text of an API document',
  },
];

describe('decodeText', () => {
  test.each(cases)('refuses $name', ({ given, want }) => {
    expect(() => decodeText(given, 'a.txt')).toThrow(want);
  });

  test('decodes UTF-8', () => {
    expect(decodeText(bytes('Last updated：2023'), 'a.txt')).toBe('Last updated：2023');
  });
});
