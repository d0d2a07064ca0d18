import { describe, expect, test } from 'vitest';
import { textLines } from '../testing/text-lines.js';
import { readRegions } from './read-regions.js';

function regions(text: string): string[] {
  const { table } = readRegions(textLines(text), 0, 0, () => false);
  return [
    ...table.rows.map(({ cells }) => `${cells.name} = ${cells.value}`),
    ...table.strays.map((line) => `stray: ${line.text}`),
  ];
}

const cases = [
  {
    name: 'one line',
    given: 'Asia (Seoul) kite.ap-seoul.tencentcloudapi.com',
    want: ['Asia (Seoul) = kite.ap-seoul.tencentcloudapi.com'],
  },
  {
    name: 'a host that its column broke',
    given: 'China (Guangzhou) kite.ap-\nguangzhou.tencentcloudapi.com',
    want: ['China (Guangzhou) = kite.ap-guangzhou.tencentcloudapi.com'],
  },
  {
    name: 'a name of two lines',
    given: 'Local access (only for some\nzones)\n\nkite.tencentcloudapi.com',
    want: ['Local access (only for some zones) = kite.tencentcloudapi.com'],
  },
  {
    name: 'a foreign chunk',
    given: 'Foreign words\n\nAsia (Seoul) kite.ap-seoul.tencentcloudapi.com',
    want: ['Asia (Seoul) = kite.ap-seoul.tencentcloudapi.com', 'stray: Foreign words'],
  },
  { name: 'half a host', given: 'Asia (Seoul) kite.ap-', want: ['stray: Asia (Seoul) kite.ap-'] },
];

describe('readRegions', () => {
  test.each(cases)('$name', ({ given, want }) => {
    expect(regions(given)).toEqual(want);
  });
});
