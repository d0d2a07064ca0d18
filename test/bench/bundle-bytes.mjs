import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/**
 * Bytes of a minified program.
 *
 * @param {string} contents its source
 * @param {'browser' | 'node'} platform
 */
export async function bundleBytes(contents, platform) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: HERE },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform,
    logLevel: 'error',
  });
  return outputFiles[0]?.contents.length ?? Number.NaN;
}
