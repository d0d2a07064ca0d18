import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';

/** A program as a browser gets it, and what went into it. */
export interface PageBundle {
  readonly text: string;
  readonly metafile: Metafile;
  readonly warnings: readonly string[];
}

/** Bundles the page's program as any project would bundle one: for browsers, with esbuild's own defaults. */
export async function bundlePage(): Promise<PageBundle> {
  const { outputFiles, metafile, warnings } = await build({
    entryPoints: [fileURLToPath(new URL('page-program.ts', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    globalName: 'pageProgram',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  });
  return { text: outputFiles[0]?.text ?? '', metafile, warnings: warnings.map(({ text }) => text) };
}
