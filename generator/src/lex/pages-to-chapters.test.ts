import { describe, expect, test } from 'vitest';
import { textToPages } from '../extract/text-to-pages.js';
import { pagesToChapters } from './pages-to-chapters.js';

const chapters = (text: string) =>
  pagesToChapters(textToPages(text).pages).map(({ group, title, updated, lines, links }) => ({
    group,
    title,
    updated,
    lines: lines.map((line) => line.text),
    links: links.flatMap(({ urls }) => urls),
  }));

describe('pagesToChapters', () => {
  test('a title ends the first page of its chapter', () => {
    const text =
      ' First words\n\nGroup\nTitle\nLast updated：2023-05-04 15:47:06\n\nhttps://www.tencentcloud.com/document/api/1/2\n More words';
    expect(chapters(text)).toEqual([
      {
        group: 'Group',
        title: 'Title',
        updated: '2023-05-04 15:47:06',
        lines: ['First words', 'More words'],
        links: ['https://www.tencentcloud.com/document/api/1/2'],
      },
    ]);
  });

  test('a title may come a page too early', () => {
    const text =
      ' A\n\nOne\nLast updated：2023-05-04 15:47:06\n B\n\nGroup\nTwo\n\nhttps://www.tencentcloud.com/x\n C\n\nLast updated：2023-05-05 15:47:06';
    expect(chapters(text).map(({ group, title, lines }) => ({ group, title, lines }))).toEqual([
      { group: null, title: 'One', lines: ['A', 'B'] },
      { group: 'Group', title: 'Two', lines: ['C'] },
    ]);
  });

  test('an address of the API is code, not a link', () => {
    const text = ' A\n\nOne\nLast updated：2023-05-04 15:47:06\n \nhttps://kite.tencentcloudapi.com/?Action=Fly';
    expect(chapters(text)[0]?.lines).toContain('https://kite.tencentcloudapi.com/?Action=Fly');
  });

  test('pages before the first date make a chapter without a title', () => {
    expect(chapters(' A\n B')).toEqual([{ group: null, title: '', updated: '', lines: ['A', 'B'], links: [] }]);
  });
});
