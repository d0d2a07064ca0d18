import { describe, expect, test } from 'vitest';
import { textLines } from '../testing/text-lines.js';
import { readErrorCodes } from './read-error-codes.js';
import { ERROR_CODES } from './table-layout.js';

function codes(text: string): string[] {
  const { table } = readErrorCodes(textLines(text), 0, 0, ERROR_CODES, () => false);
  return [
    ...table.rows.map(({ cells, text: own }) => `${cells.name}: ${own.map((line) => line.text).join(' / ')}`),
    ...table.strays.map((line) => `stray: ${line.text}`),
  ];
}

const cases = [
  { name: 'one line', given: 'InternalError Internal error.', want: ['InternalError: Internal error.'] },
  { name: 'a wrapped description', given: 'A.Bad Too\nlong.\n\nB.Bad No.', want: ['A.Bad: Too / long.', 'B.Bad: No.'] },
  { name: 'a code alone', given: 'ResourceInUse.Job\nIt is\nin use.', want: ['ResourceInUse.Job: It is / in use.'] },
  {
    name: 'a description after a blank line',
    given: 'AuthFailure.SecretIdNotFound\n\nKey does not exist.\nCheck it.',
    want: ['AuthFailure.SecretIdNotFound: Key does not exist. / Check it.'],
  },
  {
    name: 'a description that starts with a name',
    given: 'AllowedOne\n\nAbleEnv and EnvId cannot both be given.',
    want: ['AllowedOne: AbleEnv and EnvId cannot both be given.'],
  },
  {
    name: 'a description that starts with code',
    given: 'Allowed.One\n·Env· and ·Id·',
    want: ['Allowed.One: \u00a0Env\u00a0 and \u00a0Id\u00a0'],
  },
  { name: 'no description at all', given: 'A.One\n\nB.Two', want: ['A.One: ', 'B.Two: '] },
  {
    name: 'a page end',
    given: 'A.One Error of the\n component.\n\nB.Two No.',
    want: ['A.One: Error of the / component.', 'B.Two: No.'],
  },
  { name: 'a stray', given: 'foreign words\n\nA.One No.', want: ['A.One: No.', 'stray: foreign words'] },
];

describe('readErrorCodes', () => {
  test.each(cases)('$name', ({ given, want }) => {
    expect(codes(given)).toEqual(want);
  });
});
