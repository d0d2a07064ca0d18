import { describe, expect, test } from 'vitest';
import { textLines } from '../testing/text-lines.js';
import { linesToCode } from './lines-to-code.js';

const full = 'x'.repeat(80);

const cases = [
  { name: 'two blank lines are a line break', given: 'a\n\n\nb', want: ['a', 'b'] },
  { name: 'one blank line after a full line is a wrap', given: `${full}\n\nb`, want: [`${full}b`] },
  { name: 'one blank line after a short line is a line break', given: 'a\n\nb', want: ['a', 'b'] },
  { name: 'a full line goes on behind the page', given: `${full}\n b`, want: [`${full}b`] },
  { name: 'a short line ends with the page', given: 'a\n b', want: ['a', 'b'] },
  { name: 'spaces at a wrap stay', given: `${full} \n\n"b"`, want: [`${full} "b"`] },
];

describe('linesToCode', () => {
  test.each(cases)('$name', ({ given, want }) => {
    expect(linesToCode(textLines(given)).text).toEqual(want);
  });

  test('each line knows its logical line', () => {
    expect(linesToCode(textLines(`a\n\n\n${full}\n\nb\n\n\nc`)).owners).toEqual([0, 1, 1, 2]);
  });
});
