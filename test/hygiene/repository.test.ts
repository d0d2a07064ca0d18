import { describe, expect, test } from 'vitest';
import { hasDefaultExport } from './exported-names.js';
import { isGenerated, isHandWritten, repositoryFiles } from './source-file.js';

const LONGEST_FILE = 600;

const files = repositoryFiles();
const handWritten = files.filter(isHandWritten);
const code = handWritten.filter(({ path }) => /\.(ts|mts|js|mjs)$/.test(path));

/** "path:line" of every line that matches. */
function places(candidates: { path: string; text: string }[], pattern: RegExp): string[] {
  return candidates.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
}

// Character classes keep the patterns from matching the lines that they stand on.
describe('words that stand nowhere', () => {
  test.each([
    { what: 'a path of one machine', pattern: /(^|[\s"'`(=:])\/(?:[w]ork|[h]ome\/\w+|[U]sers\/\w+|[t]mp)\// },
    {
      what: 'a package registry',
      pattern: /\b[r]egistry\.[\w-]+\.\w+|\b(?:[n]pmjs|[y]arnpkg|[u]npkg|[n]pmmirror)\.\w+/,
    },
    { what: 'work that is left', pattern: /\b(?:[T]ODO|[F]IXME|[X]XX|[H]ACK)\b/ },
    { what: 'a suppressed check', pattern: /@ts-(?:[i]gnore|[n]ocheck)/ },
    { what: 'a test left out or alone', pattern: /\b(?:test|it|describe)\.(?:[s]kip|[o]nly|[t]odo)\b/ },
  ])('$what', ({ pattern }) => {
    expect(places(handWritten, pattern)).toEqual([]);
  });
});

test('errors of types are expected in tests of types only', () => {
  const others = handWritten.filter(({ path }) => !/\.test(?:-d)?\.ts$/.test(path));
  expect(places(others, /@ts-[e]xpect-error/)).toEqual([]);
});

test('no product is named where every product must come out right', () => {
  const shared = /^(?:generator\/(?:src|bin)|packages\/(?:client|mock)-runtime)\//;
  const ids = new Set(files.flatMap(({ path }) => /^spec\/([^/]+)\/[^/]+\/document\.\w+$/.exec(path)?.[1] ?? []));
  expect([...ids]).toContain('batch');
  // Automation Tools is the second product whose documents are tested.
  const names = new RegExp(`${[...ids].join('|')}|\\btat\\b|Automation Tools`, 'i');
  expect(
    places(
      handWritten.filter(({ path }) => shared.test(path)),
      names,
    ),
  ).toEqual([]);
});

test('every file of a gen folder says that it is generated, and by what', () => {
  const generated = files.filter(({ path }) => /^packages\/[^/]+\/src\/gen\//.test(path));
  expect(generated.filter(({ text }) => !isGenerated(text)).map(({ path }) => path)).toEqual([]);
});

test('no file written by hand is too long to read', () => {
  const long = code.filter(({ text }) => text.split('\n').length > LONGEST_FILE);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test('files of code are kebab-case and hold no grab bag', () => {
  const bases = code.map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
  expect(bases.filter((base) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z-]+)+$/.test(base))).toEqual([]);
  expect(
    code.filter(({ path }) => /(?:^|[/-])(?:utils?|helpers?)(?:[/.-]|$)/.test(path)).map(({ path }) => path),
  ).toEqual([]);
});

test('exports are named', () => {
  const sources = code.filter(({ path }) => path.endsWith('.ts') && !path.endsWith('vitest.config.ts'));
  expect(sources.filter(hasDefaultExport).map(({ path }) => path)).toEqual([]);
});
