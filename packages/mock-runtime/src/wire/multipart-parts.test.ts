import { describe, expect, test } from 'vitest';
import { Refusal } from '../codes/refusal.js';
import { splitMultipart } from './multipart-parts.js';

function split(text: string, contentType = 'multipart/form-data; boundary=xyz'): [string, string][] {
  return splitMultipart(contentType, Buffer.from(text, 'latin1')).map(({ name, content }) => [
    name,
    content.toString('latin1'),
  ]);
}

const part = (name: string, content: string) =>
  `--xyz\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`;

describe('splitMultipart', () => {
  test.each([
    [
      'the documented form',
      `${part('Offset', '0')}${part('Limit', '10')}--xyz--`,
      [
        ['Offset', '0'],
        ['Limit', '10'],
      ],
    ],
    ['an epilogue', `${part('a', 'b')}--xyz--\r\nignored`, [['a', 'b']]],
    ['an empty part', `${part('a', '')}--xyz--`, [['a', '']]],
    ['line breaks and dashes within', `${part('a', 'b\r\n--x\r\n')}--xyz--`, [['a', 'b\r\n--x\r\n']]],
    ['bytes that are no text', `${part('a', '\x00\xff')}--xyz--`, [['a', '\x00\xff']]],
    ['no part', '--xyz--', []],
  ])('%s', (_title, text, want) => {
    expect(split(text)).toEqual(want);
  });

  test('reads a quoted boundary', () => {
    expect(split(`${part('a', 'b')}--xyz--`, 'Multipart/Form-Data; charset=utf-8; Boundary="xyz"')).toEqual([
      ['a', 'b'],
    ]);
  });

  test.each([
    ['an absent boundary', part('a', 'b'), 'multipart/form-data'],
    ['another boundary', `${part('a', 'b')}--xyz--`, 'multipart/form-data; boundary=other'],
    ['a body cut within a part', part('a', 'b').slice(0, -3), undefined],
    ['a body cut within a header', '--xyz\r\nContent-Dispo', undefined],
    ['a missing end', part('a', 'b'), undefined],
    ['a part without name', '--xyz\r\nContent-Disposition: form-data\r\n\r\nb\r\n--xyz--', undefined],
    ['an empty body', '', undefined],
  ])('refuses %s', (_title, text, contentType) => {
    expect(() => split(text, contentType)).toThrow(Refusal);
  });
});
