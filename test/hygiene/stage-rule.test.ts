import { describe, expect, test } from 'vitest';
import { repositoryFiles } from './source-file.js';
import { importViolations, purityViolations, STAGES } from './stage-rule.js';

const SOURCE = 'generator/src/';

const stageFiles = repositoryFiles()
  .filter(
    ({ path }) =>
      path.startsWith(SOURCE) && path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.includes('/testing/'),
  )
  .map(({ path, text }) => ({ path: path.slice(SOURCE.length), text }));

/** A pipeline, and a file that every stage may use. */
const ROOT_FILES = [
  { path: 'index.ts', text: "export { lex } from './lex/lex.js';" },
  { path: 'trim.ts', text: "import { sep } from 'node:path';" },
];

describe('imports between stages', () => {
  const allowed = [
    { path: 'lex/a.ts', text: "import type { Line } from '../extract/line.js';" },
    { path: 'lex/a.ts', text: "import { type Line } from '../extract/line.js';" },
    { path: 'lex/a.ts', text: "import { b } from './b.js';" },
    { path: 'lex/a.ts', text: "export type { Line } from '../extract/line.js';" },
    { path: 'cli/a.ts', text: "import { write } from '../write/write.js';" },
    { path: 'release/a.ts', text: "import { diff } from '../diff/diff.js';" },
    { path: 'run.ts', text: "export { diff } from './diff/diff.js';" },
    { path: 'cli/a.ts', text: "import { lex } from '../index.js';" },
    { path: 'lex/a.ts', text: "import { trim } from '../trim.js';" },
    { path: 'write/a.ts', text: "import { writeFileSync } from 'node:fs';" },
    { path: 'plan/a.ts', text: "import type { Stats } from 'node:fs';" },
  ];
  test.each(allowed)('$path may: $text', (given) => {
    expect(importViolations([given, ...ROOT_FILES])).toEqual([]);
  });

  const forbidden = [
    {
      path: 'lex/a.ts',
      text: "import { line } from '../extract/line.js';",
      want: 'lex may import only types of extract',
    },
    {
      path: 'lex/a.ts',
      text: "import { type Line, line } from '../extract/line.js';",
      want: 'lex may import only types of extract',
    },
    { path: 'lex/a.ts', text: "import '../extract/line.js';", want: 'lex may import only types of extract' },
    { path: 'lex/a.ts', text: "export * from '../extract/line.js';", want: 'lex may import only types of extract' },
    {
      path: 'lex/a.ts',
      text: "const line = await import('../extract/line.js');",
      want: 'lex may import only types of extract',
    },
    { path: 'lex/a.ts', text: "import type { Plan } from '../plan/plan.js';", want: 'plan comes after lex' },
    { path: 'lex/a.ts', text: "type Plan = import('../plan/plan.js').Plan;", want: 'plan comes after lex' },
    {
      path: 'lex/a.ts',
      text: "import { run } from '../index.js';",
      want: 'a stage imports nothing that puts stages together',
    },
    { path: 'release/a.ts', text: "import { main } from '../cli/main.js';", want: 'cli comes after release' },
    {
      path: 'plan/a.ts',
      text: "import { readFileSync } from 'node:fs';",
      want: 'only extract, write, cli touch the disk',
    },
    {
      path: 'run.ts',
      text: "import { readFile } from 'fs/promises';",
      want: 'only extract, write, cli touch the disk',
    },
  ];
  test.each(forbidden)('$path may not: $text', ({ path, text, want }) => {
    expect(importViolations([{ path, text }, ...ROOT_FILES])).toEqual([
      expect.stringMatching(new RegExp(`^${path}: imports .*: ${want}$`)),
    ]);
  });

  test('a folder that is no stage is refused', () => {
    expect(() => importViolations([{ path: 'misc/a.ts', text: "import { b } from './b.js';" }])).toThrow(
      'misc/a.ts lies in no stage',
    );
  });

  test('the generator holds the rule', () => {
    expect(importViolations(stageFiles)).toEqual([]);
  });
});

describe('no clock, no randomness, no printing outside cli', () => {
  test.each([
    { text: 'const t = Date.now();', want: 'Date.now' },
    { text: 'const t = new Date();', want: 'new Date()' },
    { text: 'const t = Date();', want: 'Date()' },
    { text: 'const r = Math.random();', want: 'Math.random' },
    { text: 'const r = randomUUID();', want: 'randomUUID()' },
    { text: "console.log('x');", want: 'console.log' },
    { text: "process.stdout.write('x');", want: 'process.stdout' },
    { text: 'const v = process.env.HOME;', want: 'process.env' },
  ])('plan may not: $text', ({ text, want }) => {
    expect(purityViolations([{ path: 'plan/a.ts', text }])).toEqual([`plan/a.ts: uses ${want}`]);
    expect(purityViolations([{ path: 'cli/a.ts', text }])).toEqual([]);
  });

  test.each(["const t = new Date('2020-01-01');", 'const t = Date.parse(text);'])('plan may: %s', (text) => {
    expect(purityViolations([{ path: 'plan/a.ts', text }])).toEqual([]);
  });

  test('extract may hold a watch, and take over what a library prints', () => {
    const text = 'setInterval(() => look(performance.now()), 20); console.warn = listen;';
    expect(purityViolations([{ path: 'extract/a.ts', text }])).toEqual([]);
    expect(purityViolations([{ path: 'lex/a.ts', text }])).toEqual([
      'lex/a.ts: uses setInterval()',
      'lex/a.ts: uses performance.now',
    ]);
  });

  test('the generator holds the rule', () => {
    expect(purityViolations(stageFiles)).toEqual([]);
  });
});

test('the sources that the rules were held against are really there', () => {
  const stages = new Set(stageFiles.map(({ path }) => path.split('/')[0]));
  expect(STAGES.filter((stage) => stages.has(stage))).toEqual(
    expect.arrayContaining(['extract', 'lex', 'parse', 'spec', 'cli']),
  );
});
