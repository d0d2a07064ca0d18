import { describe, expect, test } from 'vitest';
import { textLines } from '../testing/text-lines.js';
import { readRows } from './read-rows.js';
import {
  COMMON_PARAMETERS,
  INPUT,
  MEMBERS,
  MEMBERS_WITHOUT_REQUIRED,
  OUTPUT,
  type TableLayout,
} from './table-layout.js';

const types = new Set(['Filter', 'JobView', 'TaskTemplateView', 'MountDataDisk', 'Placement', 'Type']);

function rows(layout: TableLayout, text: string): string[] {
  const lines = textLines(text);
  const { table } = readRows(lines, 0, 0, layout, { types, isEnd: () => false });
  return [
    ...table.rows.map(
      ({ cells, text: own }) =>
        `${cells.name} | ${cells.type} | ${cells.required ?? '-'} | ${own.map((line) => line.text).join(' / ')}`,
    ),
    ...table.strays.map((line) => `stray: ${line.text}`),
  ];
}

const cases: { name: string; layout: TableLayout; given: string; want: string[] }[] = [
  {
    name: 'one line',
    layout: INPUT,
    given: 'EnvId Yes String Environment ID',
    want: ['EnvId | String | Yes | Environment ID'],
  },
  {
    name: 'a list over lines',
    layout: INPUT,
    given: 'EnvIds.N No\nArray of\nString\n\nList of IDs',
    want: ['EnvIds.N | Array of String | No | List of IDs'],
  },
  {
    name: 'a list over single words',
    layout: INPUT,
    given: 'F.N No\nArray\nof\nFilter\n\nFilters.',
    want: ['F.N | Array of Filter | No | Filters.'],
  },
  {
    name: 'a type that the description splits, over a page end',
    layout: INPUT,
    given: 'Filters.N No Array Filter as below:\n of\nFilter\n\n·state· - String',
    want: ['Filters.N | Array of Filter | No | Filter as below: / \u00a0state\u00a0 - String'],
  },
  {
    name: 'no description',
    layout: MEMBERS_WITHOUT_REQUIRED,
    given: 'GpuCount Float\n\nFrequency String Clock rate',
    want: ['GpuCount | Float | - | ', 'Frequency | String | - | Clock rate'],
  },
  {
    name: 'required after a blank line',
    layout: MEMBERS,
    given: 'Disks Array of\nMountDataDisk\n\nNo Mounting',
    want: ['Disks | Array of MountDataDisk | No | Mounting'],
  },
  {
    name: 'required on its own',
    layout: MEMBERS,
    given: 'Ids\nArray\nof\nString\n\nNo\nID list',
    want: ['Ids | Array of String | No | ID list'],
  },
  {
    name: 'required beside the type',
    layout: MEMBERS,
    given: 'Networks\nArray of\nString No\n\nValue:',
    want: ['Networks | Array of String | No | Value:'],
  },
  {
    name: 'names that look like words',
    layout: MEMBERS,
    given: 'Type String Yes Type of disk\n\nRequired String Yes Required?\n\nName Type No Name',
    want: ['Type | String | Yes | Type of disk', 'Required | String | Yes | Required?', 'Name | Type | No | Name'],
  },
  {
    name: 'a description that starts like a name',
    layout: OUTPUT,
    given: 'Place Placement\n\nPlacement is where it runs.\n\nRequestId String ID',
    want: ['Place | Placement | - | Placement is where it runs.', 'RequestId | String | - | ID'],
  },
  {
    name: 'two words of a scalar',
    layout: OUTPUT,
    given: 'At Timestamp\nISO8601\n\nWhen it ran',
    want: ['At | Timestamp ISO8601 | - | When it ran'],
  },
  {
    name: 'a type that its column broke',
    layout: OUTPUT,
    given: 'Set Array of\nTaskTemplate\nView\n\nTemplates',
    want: ['Set | Array of TaskTemplateView | - | Templates'],
  },
  {
    name: 'a type that nothing defines',
    layout: INPUT,
    given: 'Job Yes Job Job information',
    want: ['Job | Job | Yes | Job information'],
  },
  {
    name: 'a name with a hyphen',
    layout: COMMON_PARAMETERS,
    given: 'X-TC-\nRegion\n\nString Yes\n\nThe region',
    want: ['X-TC-Region | String | Yes | The region'],
  },
  {
    name: 'a repeated header',
    layout: OUTPUT,
    given: 'A String First\n Parameter Name Type Description\n\nB String Second',
    want: ['A | String | - | First', 'B | String | - | Second'],
  },
  {
    name: 'a line before the first row',
    layout: OUTPUT,
    given: 'what is this\n\nA String First',
    want: ['A | String | - | First', 'stray: what is this'],
  },
];

describe('readRows', () => {
  test.each(cases)('$name', ({ layout, given, want }) => {
    expect(rows(layout, given)).toEqual(want);
  });
});
