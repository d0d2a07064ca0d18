import { expect, test } from 'vitest';
import type { PdfContent, TextRun } from '../../extract/pdf/pdf-page.js';
import { readTypography } from './font-traits.js';

const BODY = 0;
const CODE = 1;
const SIZE = 10;
const SPACE = 2.5;

/** Lines of a word, inline code, and what follows, with so much around the code. */
function content(padding: number, after: string): PdfContent {
  const runs: TextRun[] = [];
  const add = (text: string, x: number, y: number, font: number): number => {
    const width = font === CODE ? text.length * 6 : text.length * (text.includes('m') ? 5.5 : 4);
    runs.push({ text, x, y, width, size: SIZE, font, turned: false });
    return x + width;
  };
  for (let y = 700; y > 500; y -= 20) {
    const end = add(y % 40 === 0 ? 'small' : 'thin', 30, y, BODY);
    const code = add(y % 40 === 0 ? 'ROUTE' : 'Parcel', end + SPACE + padding, y, CODE);
    add(after, code + padding + (after === '.' ? 0 : SPACE), y, BODY);
  }
  const faces = ['Body', 'Code'].map((name) => ({ name, bold: false, fixedPitch: name === 'Code' }));
  return { fonts: faces, pages: [{ index: 1, width: 595, height: 842, runs, rules: [], links: [], damage: [] }] };
}

test.each([0, 3, 7])(
  'a padding of %d points around code is told by full stops, or by the words around it',
  (padding) => {
    for (const after of ['.', 'more']) {
      const { fonts, codePadding } = readTypography(content(padding, after));
      expect(fonts.map(({ mono }) => mono)).toEqual([false, true]);
      expect(codePadding * SIZE).toBeCloseTo(padding, 0);
    }
  },
);
