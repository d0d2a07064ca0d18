import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** A one-call program with its definitions may have 25 KB; a service's definitions and an action take some 2 of them. */
const LARGEST_BUNDLE = 22_700;

const ONE_CALL = `
  import { ServiceClient } from './index.js';
  const client = new ServiceClient(service, { credentials, region: 'xx-north' });
  console.log(await client.call(action, {}));
`;

const EVERYTHING = `
  import * as everything from './index.js';
  console.log(everything);
`;

interface Bundle {
  readonly text: string;
  /** Names of the source files that have a part in it. */
  readonly files: readonly string[];
}

async function bundle(contents: string, crypto: 'node' | 'web'): Promise<Bundle> {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: folder, loader: 'ts' },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    platform: crypto === 'node' ? 'node' : 'browser',
    alias: { '#crypto': `./crypto/${crypto}-crypto.js`, '#transport': './transport/web-transport.js' },
  });
  return { text: outputFiles[0]?.text ?? '', files: filesOf(metafile) };
}

function filesOf({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
}

describe('a bundle', () => {
  it.each(['node', 'web'] as const)('of one call is small, on %s', async (crypto) => {
    const { text, files } = await bundle(ONE_CALL, crypto);
    expect(text.length).toBeLessThan(LARGEST_BUNDLE);
    expect(
      files.filter((file) =>
        /^(paging|waiting|node)\/|v1|multipart|tc3-get|logging|redact-input|flatten|transport\/http/.test(file),
      ),
    ).toEqual([]);
  });

  it.each([
    ['one call', ONE_CALL],
    ['everything', EVERYTHING],
  ])('for browsers of %s holds nothing of Node', async (_name, contents) => {
    const { text, files } = await bundle(contents, 'web');
    expect(files).toContain('client/service-client.ts');
    expect(text).not.toMatch(/node:|require\(/);
    expect(files.filter((file) => file.includes('node'))).toEqual([]);
  });
});
