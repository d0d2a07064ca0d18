import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from './run-command-line.js';

const PRODUCT = fileURLToPath(new URL('../../spec/batch/2017-03-12/', import.meta.url));
const SPEC = join(PRODUCT, 'spec.json');

describe('specloom explain', () => {
  const cases = [
    {
      path: 'DescribeTask.input.Filters',
      want: [
        '"name": "Filters"',
        'document.txt, page 149, line 10275',
        '  10275  Filters.N No Array Filter as detailed below:',
        '  10286  of',
        '  10292  `FAILED_INTERRUPTED`).',
      ],
    },
    {
      path: 'Task.MaxRetryCount',
      want: ['"name": "MaxRetryCount"', 'page 222, line 14480', '  14483  Range: 0 - 5. Default value: 0'],
    },
    {
      path: 'DescribeTask.rateLimit',
      want: ['"perSecond": 3', '  10241  A maximum of 3 requests can be initiated per second for this API.'],
    },
    {
      path: 'DescribeTask.errors.ResourceNotFound.Task',
      want: [
        'The specified job task does not exist.',
        '  10574  ResourceNotFound.Task The specified job task does not exist.',
      ],
    },
    { path: 'regions.ap-seoul', want: ['batch.ap-seoul.tencentcloudapi.com', 'Northeast Asia (Seoul)'] },
    {
      path: 'errors.common.ActionOffline',
      want: ['page 228, line 14815', '  14815  ActionOffline This API has been deprecated.'],
    },
  ];
  test.each(cases)('$path', async ({ path, want }) => {
    const { code, stdout, stderr } = await runCommandLine('explain', SPEC, path);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const line of want) expect(stdout).toContain(line);
  });

  test('names the nearest facts when there is none', async () => {
    const { code, stderr } = await runCommandLine('explain', SPEC, 'DescribeTsk.input.Filters');
    expect(code).toBe(2);
    expect(stderr).toMatch(/found no fact at "DescribeTsk.input.Filters"; did you mean DescribeTask.input.Filters/);
  });

  test('says so when the document is missing or another one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'specloom-explain-'));
    try {
      const spec = join(folder, 'spec.json');
      await copyFile(SPEC, spec);
      expect((await runCommandLine('explain', spec, 'Task')).stdout).toContain('is not there; name it with --document');
      await writeFile(join(folder, 'document.txt'), `${await readFile(join(PRODUCT, 'document.txt'), 'utf8')}\n`);
      expect((await runCommandLine('explain', spec, 'Task')).stdout).toContain('its sha256 differs');
      expect(
        (await runCommandLine('explain', spec, 'Task', '--document', join(PRODUCT, 'document.txt'))).stdout,
      ).toContain('Used by actions');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  const bad = [
    { content: '{"format": 2}', want: 'found format 2, expected a spec of format 1' },
    { content: 'no JSON', want: 'found text that is not JSON, expected a spec.json' },
    { content: '{"format": 1}', want: 'must have required property' },
  ];
  test.each(bad)('refuses a spec that is $content', async ({ content, want }) => {
    const folder = await mkdtemp(join(tmpdir(), 'specloom-explain-'));
    try {
      await writeFile(join(folder, 'spec.json'), content);
      expect(await runCommandLine('explain', join(folder, 'spec.json'), 'Task')).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(want),
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
