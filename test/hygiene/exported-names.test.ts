import { expect, test } from 'vitest';
import { exportedNames, hasDefaultExport } from './exported-names.js';
import { isHandWritten, repositoryFiles } from './source-file.js';

test.each([
  { given: '/** Adds. */\nexport function add(): void {}', want: [{ name: 'add', doc: 'Adds.' }] },
  { given: 'export function add(): void {}', want: [{ name: 'add', doc: '' }] },
  {
    given: '// Adds.\nexport const add = 1, sub = 2;',
    want: [
      { name: 'add', doc: '' },
      { name: 'sub', doc: '' },
    ],
  },
  { given: '/** @internal */\nexport interface A {}', want: [{ name: 'A', doc: '' }] },
  {
    given: '/** One. */\nexport type A = 1;\nexport class B {}',
    want: [
      { name: 'A', doc: 'One.' },
      { name: 'B', doc: '' },
    ],
  },
  {
    given: '/** Of a number. */\nexport function f(a: 1): 1;\nexport function f(a: 1): 1 { return a; }',
    want: [{ name: 'f', doc: 'Of a number.' }],
  },
  { given: "const inner = 1;\nexport { inner };\nexport * from './b.js';", want: [] },
])('$given', ({ given, want }) => {
  expect(exportedNames({ path: 'a.ts', text: given })).toEqual(want);
});

test.each([
  { given: 'export default 1;', want: true },
  { given: 'export default function f(): void {}', want: true },
  { given: 'export const text = `\nexport default 1;\n`;', want: false },
])('default export of $given: $want', ({ given, want }) => {
  expect(hasDefaultExport({ path: 'a.ts', text: given })).toBe(want);
});

test('every exported name has a doc comment', () => {
  const sources = repositoryFiles()
    .filter(isHandWritten)
    .filter(({ path }) => /^(?:spec|generator|packages\/[^/]+|test)\/.*\.ts$/.test(path))
    .filter(({ path }) => !/\.test\.ts$|vitest\.config\.ts$/.test(path));
  const undocumented = sources.flatMap((file) =>
    exportedNames(file)
      .filter(({ doc }) => doc === '')
      .map(({ name }) => `${file.path}: ${name}`),
  );
  expect(undocumented).toEqual([]);
});
