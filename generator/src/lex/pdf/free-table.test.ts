import { describe, expect, test } from 'vitest';
import { plainText } from './compose-text.js';
import { readFreeTable } from './free-table.js';
import type { TextLine } from './text-line.js';

const SIZE = 10;
/** Where columns begin: names of ten letters fill the first one, codes of 26 letters that of two columns. */
const COLUMNS = { 2: [30, 180], 3: [30, 100, 250] };
const LEADING = 1.5;

/** A line of cells; an empty one has no run. */
function line(page: number, y: number, ...cells: string[]): TextLine {
  const runs = cells.flatMap((text, column) =>
    text === ''
      ? []
      : [
          {
            text,
            x: COLUMNS[cells.length === 2 ? 2 : 3][column] ?? 0,
            y,
            width: text.length * 5,
            size: SIZE,
            font: 0,
            turned: false,
          },
        ],
  );
  const right = Math.max(...runs.map(({ x, width }) => x + width));
  return { page, runs, x: Math.min(...runs.map(({ x }) => x)), right, y, size: SIZE };
}

function rowsOf(lines: readonly TextLine[], types: readonly string[] = []): string[][] | undefined {
  const { table } = readFreeTable(lines, 0, {
    leading: LEADING,
    linksOf: () => [],
    types: new Set(types),
    isEnd: () => false,
  });
  return table?.rows.map(({ cells }) => cells.map((all) => all.map(plainText).join('|')));
}

const HEADER = line(1, 140, 'Name', 'Type', 'Description');

describe('a row over a page end, without rules', () => {
  test('goes on where only both parts of its type are a known one', () => {
    const first = line(1, 100, 'WindowMani', 'Array of Timestam', 'The first');
    const rest = line(2, 700, 'fest', 'p ISO8601', 'words.');
    expect(rowsOf([HEADER, first, rest])).toEqual([
      ['WindowMani|fest', 'Array of Timestam|p ISO8601', 'The first|words.'],
    ]);
  });

  test('goes on where the second part alone is no type', () => {
    const first = line(1, 100, 'WindowMani', 'Timestamp', 'The first');
    const rest = line(2, 700, 'fest', 'ISO8601', 'words.');
    expect(rowsOf([HEADER, first, rest])).toHaveLength(1);
  });

  test('goes on although its name and its text stand at different heights on the next page', () => {
    const first = line(1, 100, 'WindowMani', 'Depot', 'The first');
    const rest = [line(2, 700, 'fest', 'View', ''), line(2, 692, '', '', 'words.')];
    expect(rowsOf([HEADER, first, ...rest], ['DepotView'])).toEqual([
      ['WindowMani|fest', 'Depot|View', 'The first|words.'],
    ]);
  });

  test('ends where the next one has a type of its own', () => {
    const rows = [line(1, 100, 'Window', 'String', 'The first'), line(2, 700, 'Manifest', 'DepotView', 'The next.')];
    expect(rowsOf([HEADER, ...rows], ['DepotView'])).toHaveLength(2);
  });

  test('goes on where an error code fills its line, and ends before a whole code', () => {
    const header = line(1, 140, 'Error Code', 'Description');
    const first = line(1, 100, 'InvalidParameter.Temperatu', 'The parcel is');
    expect(rowsOf([header, first, line(2, 700, 're', 'too warm.')])).toEqual([
      ['InvalidParameter.Temperatu|re', 'The parcel is|too warm.'],
    ]);
    expect(rowsOf([header, first, line(2, 700, 'InvalidParameter.Weight', 'It is heavy.')])).toHaveLength(2);
    expect(
      rowsOf([header, line(1, 100, 'FailedOperation', 'Bad.'), line(2, 700, 'LimitExceeded', 'Many.')]),
    ).toHaveLength(2);
  });
});
