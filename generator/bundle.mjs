// Joins the modules behind each entry into a few files in dist/: Node takes longer to find and link hundreds of modules than to run them.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

await build({
  absWorkingDir: fileURLToPath(new URL('.', import.meta.url)),
  entryPoints: ['index', 'cli/main', 'extract/pdf/pdf-worker'].map((entry) => ({ in: `src/${entry}.ts`, out: entry })),
  outdir: 'dist',
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: 'shared/[name]-[hash]',
});
