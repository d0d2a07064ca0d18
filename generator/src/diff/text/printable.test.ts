import { describe, expect, it } from 'vitest';
import { printable } from './printable.js';

const cases = [
  { given: 'plain “text” — 表', want: 'plain “text” — 表' },
  { given: 'a\n  b\r\nc\td', want: 'a b c d' },
  { given: '\u001b[31mred\u0007', want: '\\u001b[31mred\\u0007' },
  { given: 'user\u202egnp.exe', want: 'user\\u202egnp.exe' },
  { given: 'half \ud800 pair', want: 'half \\ud800 pair' },
  { given: 'whole 😀 pair', want: 'whole 😀 pair' },
];

describe('printable', () => {
  it.each(cases)('prints $want', ({ given, want }) => {
    expect(printable(given)).toBe(want);
  });
});
