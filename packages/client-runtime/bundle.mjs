// Joins what tsc has written to dist/ into a few files: Node takes longer to find and link eighty modules than to run them all.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Files that package.json names in its exports and imports. */
const ENTRIES = [
  'index',
  'node/index',
  'crypto/node-crypto',
  'crypto/web-crypto',
  'transport/node-transport',
  'transport/web-transport',
  'vectors/sign-vector',
];

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ENTRIES.map((entry) => ({ in: `src/${entry}.ts`, out: entry })),
  outdir: 'dist',
  bundle: true,
  splitting: true,
  // The maps are not packed, so that nothing may point to them.
  sourcemap: 'external',
  metafile: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  external: ['#crypto', '#transport', 'node:*'],
  chunkNames: 'shared/[name]-[hash]',
});

const written = new Set(Object.keys(metafile.outputs).map((file) => join(root, file)));
for (const entry of await readdir(join(root, 'dist'), { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  if (entry.isFile() && /\.js(\.map)?$/.test(entry.name) && !written.has(file)) await rm(file);
}

const modules = [...written].filter((file) => file.endsWith('.js'));
for (const file of modules) {
  // What is imported for its effects alone has none, as package.json says; bundlers would warn of that.
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replaceAll(/^import "[^"]+";\n/gm, ''));
}
console.log(modules.map((file) => relative(root, file)).join('\n'));
