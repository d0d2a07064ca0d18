import { expect, test } from 'vitest';
import type { OutputFile } from '../emit/output-file.js';
import { formatFiles } from './format-files.js';

async function format(path: string, content: string): Promise<string | undefined> {
  const files: OutputFile[] = [{ path, content, kind: 'generated' }];
  return (await formatFiles(files))[0]?.content;
}

const cases: { path: string; given: string; want: string }[] = [
  { path: 'p/src/a.ts', given: 'export const a = "b"', want: `export const a = 'b';\n` },
  {
    path: 'p/src/a.ts',
    given: '// head\n\nimport { b } from "./b.js";\nimport { a } from "./a.js";\nexport const c = [b, a]',
    want: `// head\n\nimport { a } from './a.js';\nimport { b } from './b.js';\nexport const c = [b, a];\n`,
  },
  { path: 'p/package.json', given: '{"a":[1]}', want: '{\n  "a": [\n    1\n  ]\n}\n' },
  { path: 'p/README.md', given: '*  as it is', want: '*  as it is' },
];

test.each(cases)('formats $path', async ({ path, given, want }) => {
  expect(await format(path, given)).toBe(want);
});

test('formats what it has formatted to the same', async () => {
  const once = await format('p/src/a.ts', 'export  const a={b:1,c:[2,3]}');
  expect(await format('p/src/a.ts', once ?? '')).toBe(once);
});

test('says which file it cannot read', async () => {
  await expect(format('p/src/broken.ts', 'export const = ;')).rejects.toThrow(
    /^The generated files cannot be formatted: files\/p\/src\/broken\.ts:1:\d+ parse.*\.$/,
  );
});

test('formats no file at all', async () => {
  expect(await formatFiles([])).toEqual([]);
});
