import { Buffer } from 'node:buffer';
import { DocumentError, parseDocuments } from 'specloom';
import { describe, expect, test } from 'vitest';
import { FontList } from '../../generator/src/extract/pdf/font-list.js';
import { openPdf } from '../../generator/src/extract/pdf/open-pdf.js';
import type { TextRun } from '../../generator/src/extract/pdf/pdf-page.js';
import { readPage } from '../../generator/src/extract/pdf/read-page.js';
import { flate, onePage, plain, writePdf } from './tiny-pdf.js';

/** A bomb runs into these soon; what is tested is that a limit holds, not its default. */
const LOW_LIMITS = { pageSeconds: 2, baseSeconds: 4, secondsPerPage: 0.1, memoryBytes: 300 * 1024 * 1024 };

/** Nothing harmless runs into these, however slow the machine is. */
const HIGH_LIMITS = { pageSeconds: 120, baseSeconds: 240 };

async function refusal(bytes: Uint8Array, limits: object = HIGH_LIMITS): Promise<string> {
  try {
    await parseDocuments([{ bytes, file: 'hostile.pdf' }], { limits });
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return error.message;
  }
  return 'no refusal';
}

const LIMIT = /^hostile\.pdf: reading took over /;
const TEXT = 'BT /F1 10 Tf 50 700 Td (word) Tj ET\n';

describe('a bomb is stopped with one clear line', () => {
  test.each([
    ['streams: 1 GB of spaces, compressed twice', () => onePage(flate(Buffer.alloc(1024 ** 3 / 2, ' '), 2))],
    ['text: four million words on a page', () => onePage(flate(Buffer.from(TEXT.repeat(1_000_000)), 1))],
    ['paths: four million lines on a page', () => onePage(flate(Buffer.from('0 0 m 9 9 l S\n'.repeat(4_000_000))))],
  ])('%s', async (_, bomb) => {
    expect(await refusal(bomb(), LOW_LIMITS)).toMatch(/^hostile\.pdf: (?:reading took over |page 1 has )/);
  });

  test('pages: a count of a thousand million', async () => {
    const bomb = writePdf([
      { value: '<< /Type /Catalog /Pages 2 0 R >>' },
      { value: '<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>' },
      { value: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>' },
    ]);
    // The reader may find out that the count lies before it is looked at; either way it is one clear line.
    expect(await refusal(bomb)).toMatch(
      /^hostile\.pdf: found (?:1000000000 pages, expected at most 5000 \(--max-pages\)|1 pages? without [^\n]*)$/,
    );
  });

  test('pages: a tree with more branches than can be walked for each page', async () => {
    const bomb = writePdf([
      { value: '<< /Type /Catalog /Pages 2 0 R >>' },
      { value: `<< /Type /Pages /Kids [${'3 0 R '.repeat(300_000)}] /Count 4000 >>` },
      { value: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>' },
    ]);
    expect(await refusal(bomb, { ...LOW_LIMITS, secondsPerPage: 0 })).toMatch(LIMIT);
  });

  test('a million annotations', async () => {
    const annotation = '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://x.example) >> >> ';
    const bomb = onePage(plain(TEXT), `/Annots [${annotation.repeat(1_000_000)}]`);
    expect(await refusal(bomb, LOW_LIMITS)).toMatch(
      /^hostile\.pdf: (?:reading took over |page 1 has over 50000 annotations)/,
    );
  });

  test('time: the limit holds for a page, and for all of them', async () => {
    const slow = onePage(flate(Buffer.from(TEXT.repeat(400_000))));
    expect(await refusal(slow, { ...LOW_LIMITS, pageSeconds: 0.05 })).toMatch(LIMIT);
    expect(await refusal(slow, { ...LOW_LIMITS, baseSeconds: 0.05, secondsPerPage: 0 })).toMatch(LIMIT);
  });

  test('size: a file over the limit is not even opened', async () => {
    expect(await refusal(onePage(plain(TEXT)), { ...LOW_LIMITS, fileBytes: 100 })).toMatch(
      /^hostile\.pdf: found \d+ bytes, expected at most 100 \(--max-megabytes\)$/,
    );
  });
});

/** Pages of an action, with so many lines on each; what costs more than a constant for each of all lines would not end in time. */
function longAction(pages: number, lines: readonly string[]): Uint8Array {
  const title = 'BT /F1 18 Tf 30 800 Td (DescribeFoo) Tj /F1 9 Tf 0 -20 Td (Last updated:2023-05-04 15:47:06) Tj ET\n';
  const section = 'BT /F1 14 Tf 30 760 Td (2. Input Parameters) Tj ET\n';
  const own = lines.map((line, index) => `BT /F1 1 Tf 30 ${700 - index * 3} Td ${line} ET\n`).join('');
  const streams = [title + section + own, ...Array.from({ length: pages - 1 }, () => own)].map((text) =>
    flate(Buffer.from(text)),
  );
  const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents';
  return writePdf([
    { value: '<< /Type /Catalog /Pages 2 0 R >>' },
    { value: `<< /Type /Pages /Kids [${streams.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] /Count ${pages} >>` },
    { value: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>' },
    ...streams.flatMap((stream, index) => [{ value: `${page} ${5 + 2 * index} 0 R >>` }, stream]),
  ]);
}

describe('a table of twenty thousand lines is no trouble', () => {
  const header = '(Name) Tj 100 0 Td (Type) Tj 100 0 Td (Required) Tj 100 0 Td (Description) Tj';
  const row = '(Foo) Tj 100 0 Td (String) Tj 100 0 Td (No) Tj 100 0 Td (words) Tj';
  test.each([
    ['that are all its header', Array<string>(200).fill(header)],
    ['that are all rows', [header, ...Array<string>(199).fill(row)]],
    ['of one row', [header, row, ...Array<string>(198).fill('300 0 Td (words) Tj')]],
    ['that are rows without a header', Array<string>(200).fill(row)],
  ])('%s', async (_, lines) => {
    const many = await refusal(longAction(120, lines));
    expect(many).toMatch(/^(?:hostile\.pdf: found no page |found \d+ lines that no rule reads)/);
  });
});

describe('a page tree that leads nowhere', () => {
  test.each([
    [
      'a page that is its own parent and child',
      [{ value: '<< /Type /Catalog /Pages 2 0 R >>' }, { value: '<< /Type /Pages /Kids [2 0 R] /Count 3 >>' }],
    ],
    [
      'two that are each other’s children',
      [
        { value: '<< /Type /Catalog /Pages 2 0 R >>' },
        { value: '<< /Type /Pages /Kids [3 0 R] /Count 2 >>' },
        { value: '<< /Type /Pages /Kids [2 0 R] /Count 2 >>' },
      ],
    ],
    [
      'no page at all',
      [{ value: '<< /Type /Catalog /Pages 2 0 R >>' }, { value: '<< /Type /Pages /Kids [] /Count 0 >>' }],
    ],
    ['no page tree', [{ value: '<< /Type /Catalog >>' }]],
  ])('%s', async (_, objects) => {
    expect(await refusal(writePdf(objects))).toMatch(/^hostile\.pdf: [^\n]{10,300}$/);
  });
});

test('pages without text are refused: blank ones, and scanned images', async () => {
  const image = {
    value: '<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 >>',
  };
  const scanned = writePdf([
    { value: '<< /Type /Catalog /Pages 2 0 R >>' },
    { value: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>' },
    {
      value:
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
    },
    plain('q 595 0 0 842 0 0 cm /I Do Q'),
    { ...image, stream: Buffer.alloc(64, 127) },
  ]);
  const want =
    'hostile.pdf: found 1 pages without any text, expected an API document; scanned images have to be turned into text first';
  expect(await refusal(scanned)).toBe(want);
  expect(await refusal(onePage(plain('')))).toBe(want);
});

test('a page whose unit is not the point is read in points', async () => {
  const runOf = async (extra: string): Promise<TextRun | undefined> => {
    const document = await openPdf(Uint8Array.from(onePage(plain(TEXT), extra)), undefined);
    const { runs } = await readPage(await document.getPage(1), new FontList());
    await document.destroy();
    return runs[0];
  };
  const [points, doubled] = [await runOf(''), await runOf('/UserUnit 2')];
  const places = (run: TextRun | undefined, factor: number) =>
    [run?.x, run?.y, run?.width, run?.size].map((value) => Number(value) * factor);
  expect(places(doubled, 1)).toEqual(places(points, 2));
});

test('what is no PDF is named by how it starts', async () => {
  expect(await refusal(Buffer.from('<!DOCTYPE html><html></html>'))).toBe(
    'hostile.pdf: found no PDF: it starts with "<!DOCTYPE ht", expected "%PDF-"',
  );
  expect(await refusal(new Uint8Array())).toBe('hostile.pdf: found an empty file, expected a PDF');
});

test('a PDF of something else is refused as such', async () => {
  expect(await refusal(onePage(plain(TEXT)))).toMatch(/^hostile\.pdf: found no page of an action /);
});

test('reading can be stopped', async () => {
  const controller = new AbortController();
  const bytes = onePage(flate(Buffer.from(TEXT.repeat(1_000_000))));
  const reading = parseDocuments([{ bytes, file: 'hostile.pdf' }], { signal: controller.signal });
  controller.abort(new Error('stopped by the test'));
  await expect(reading).rejects.toThrow('stopped by the test');
});
