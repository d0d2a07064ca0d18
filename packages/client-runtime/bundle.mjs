// Joins what tsc has written to dist/ into a few files: Node takes longer to find and link eighty modules than to run them all.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));

/** @type {import('esbuild').BuildOptions} */
const COMMON = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  // The maps are not packed, so that nothing may point to them.
  sourcemap: 'external',
  metafile: true,
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  chunkNames: 'shared/[name]-[hash]',
};

/** @param {string[]} entries */
function entryPoints(entries) {
  return entries.map((entry) => ({ in: `src/${entry}.ts`, out: entry }));
}

const everywhere = await build({
  ...COMMON,
  entryPoints: entryPoints([
    'index',
    'crypto/node-crypto',
    'crypto/web-crypto',
    'transport/web-transport',
    'vectors/sign-vector',
  ]),
  outdir: 'dist',
  external: ['#crypto', '#transport', 'node:*'],
});

// Node itself gets one file, with its own parts in it.
const onNode = await build({
  ...COMMON,
  entryPoints: entryPoints(['index']),
  outdir: 'dist/on-node',
  alias: { '#crypto': './src/crypto/node-crypto.ts', '#transport': './src/transport/node-transport.ts' },
  external: ['node:*'],
});

// What only Node has comes on top of whichever of the two the program has loaded: classes must exist once.
const further = await build({
  ...COMMON,
  entryPoints: entryPoints(['node/index']),
  outdir: 'dist',
  external: ['node:*'],
  plugins: [
    {
      name: 'by its own name',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^\.\.\/index\.js$/ }, () => ({ path: '@specloom/client-runtime', external: true })),
    },
  ],
});

const written = new Set(
  [everywhere, onNode, further].flatMap(({ metafile }) =>
    Object.keys(metafile.outputs).map((file) => join(root, file)),
  ),
);
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
