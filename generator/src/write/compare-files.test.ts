import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OutputFile } from '../emit/output-file.js';
import { applyComparison } from './apply-comparison.js';
import { compareFiles } from './compare-files.js';

let out: string;

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'specloom-write-'));
});

afterEach(() => rm(out, { recursive: true, force: true }));

function file(path: string, content: string, kind: OutputFile['kind'] = 'generated'): OutputFile {
  return { path, content, kind };
}

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(join(out, path)), { recursive: true });
  await writeFile(join(out, path), content);
}

const read = (path: string): Promise<string> => readFile(join(out, path), 'utf8');

describe('compareFiles', () => {
  const cases: { name: string; given: string; wanted: OutputFile; want: number }[] = [
    { name: 'a file that is the same', given: 'a', wanted: file('p/src/index.ts', 'a'), want: 0 },
    { name: 'a file that differs', given: 'a ', wanted: file('p/src/index.ts', 'a'), want: 1 },
    { name: 'a file that is written once', given: 'mine', wanted: file('p/src/index.ts', 'a', 'once'), want: 0 },
    {
      name: 'a manifest with other spaces',
      given: '{"a":[1]}',
      wanted: file('p/package.json', '{ "a": [\n1] }', 'manifest'),
      want: 0,
    },
    {
      name: 'a manifest with another value',
      given: '{"a":2}',
      wanted: file('p/package.json', '{ "a": 1 }', 'manifest'),
      want: 1,
    },
    { name: 'a manifest that is no JSON', given: '<<<', wanted: file('p/package.json', '{}', 'manifest'), want: 1 },
  ];
  test.each(cases)('of $name', async ({ given, wanted, want }) => {
    await put(wanted.path, given);
    const { outdated, surplus, unchanged } = compareFiles(out, [wanted]);
    expect({ outdated: outdated.length, surplus, unchanged }).toEqual({
      outdated: want,
      surplus: [],
      unchanged: 1 - want,
    });
  });

  test('finds what nothing generates any more, below src/gen alone', async () => {
    for (const path of [
      'p/src/gen/old.ts',
      'p/src/gen/deep/old.ts',
      'p/src/mine.ts',
      'p/src/behaviour/mine.ts',
      'q/src/gen/other.ts',
    ])
      await put(path, '');
    const { outdated, surplus } = compareFiles(out, [file('p/src/gen/new.ts', '')]);
    expect(outdated.map(({ path }) => path)).toEqual(['p/src/gen/new.ts']);
    expect(surplus).toEqual(['p/src/gen/deep/old.ts', 'p/src/gen/old.ts']);
  });

  test('says what is in the way', async () => {
    await put('p/src/gen/a.ts/b', '');
    expect(() => compareFiles(out, [file('p/src/gen/a.ts', '')])).toThrow(/a\.ts is in the way of a generated file\.$/);
  });
});

describe('applyComparison', () => {
  test('writes, removes, and leaves nothing else behind', async () => {
    await put('p/src/gen/deep/old.ts', '');
    await put('p/src/mine.ts', 'mine');
    const files = [file('p/src/gen/new.ts', 'new'), file('p/src/index.ts', 'index')];
    applyComparison(out, compareFiles(out, files));
    expect(await read('p/src/gen/new.ts')).toBe('new');
    expect(await read('p/src/mine.ts')).toBe('mine');
    expect(await readdir(join(out, 'p/src/gen'))).toEqual(['new.ts']);
    expect(compareFiles(out, files)).toEqual({ outdated: [], surplus: [], unchanged: 2 });
  });

  test('does not follow links out of the folder', async () => {
    await put('elsewhere/precious.ts', 'precious');
    await put('p/src/gen/a.ts', '');
    await symlink(join(out, 'elsewhere'), join(out, 'p/src/gen/link'));
    const comparison = compareFiles(out, [file('p/src/gen/a.ts', '')]);
    expect(comparison.surplus).toEqual(['p/src/gen/link']);
    applyComparison(out, comparison);
    expect(await read('elsewhere/precious.ts')).toBe('precious');
  });

  test('finishes what an interrupted run began', async () => {
    await put('p/src/gen/a.ts.new', 'half');
    const files = [file('p/src/gen/a.ts', 'whole')];
    applyComparison(out, compareFiles(out, files));
    expect(await readdir(join(out, 'p/src/gen'))).toEqual(['a.ts']);
    expect(await read('p/src/gen/a.ts')).toBe('whole');
  });
});
