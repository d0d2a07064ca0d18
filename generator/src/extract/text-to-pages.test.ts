import { describe, expect, test } from 'vitest';
import { textToPages } from './text-to-pages.js';

const numbers = (text: string): number[] => textToPages(text).pages.map(({ number }) => number);
const footer = (page: number): string =>
  `Kite Control\n\n©2013-2022 Tencent Cloud. All rights reserved. Page ${page}\nof 12\n`;

describe('textToPages', () => {
  test('a space opens a page, a no-break space does not', () => {
    const { pages } = textToPages(' one\ntwo\n\n\u00a0three\u00a0\n four');
    expect(pages.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
      ['one', 'two', '\u00a0three\u00a0'],
      ['four'],
    ]);
  });

  test('a footer opens a page and gives its number, to the pages before it too', () => {
    expect(numbers(` one\n two\n\n${footer(9)}\nthree\n four`)).toEqual([7, 8, 9, 10]);
  });

  test('a form feed opens a page', () => {
    expect(numbers('one\n\ftwo')).toEqual([1, 2]);
  });

  test('footers give the title, the number of pages, and what is missing', () => {
    const { title, total, jumps, footers } = textToPages(` one\n\n${footer(2)}\ntwo\n\n${footer(5)}\nfive`);
    expect({ title, total }).toEqual({ title: 'Kite Control', total: 12 });
    expect(jumps.map(({ expected, found }) => [expected, found.at.page])).toEqual([[3, 5]]);
    expect(footers).toHaveLength(6);
  });

  test('blank lines become gaps, and line numbers stay', () => {
    const [page] = textToPages(' one\n\n\ntwo\r\nthree').pages;
    expect(page?.lines.map(({ text, gap, at }) => [text, gap, at.line])).toEqual([
      ['one', 0, 1],
      ['two', 2, 4],
      ['three', 0, 5],
    ]);
  });
});
