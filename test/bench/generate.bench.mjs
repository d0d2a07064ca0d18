// The whole way from the document to written packages, against openapi-typescript on an OpenAPI document of the same size: both as
// commands in new processes, and without formatting, which openapi-typescript leaves to others.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medians } from './measure.mjs';
import { DOCUMENT, SPEC } from './product.mjs';
import { reportRatio } from './report-ratio.mjs';
import { countSchemas, specToOpenapi } from './spec-to-openapi.mjs';

const LIMIT = 1;

const SPECLOOM = fileURLToPath(new URL('../../generator/bin/specloom.js', import.meta.url));
const OPENAPI_TYPESCRIPT = join(
  dirname(createRequire(import.meta.url).resolve('openapi-typescript/package.json')),
  'bin',
  'cli.js',
);

const folder = mkdtempSync(join(tmpdir(), 'specloom-bench-'));
const packages = join(folder, 'packages');
const openapi = join(folder, 'openapi.json');

const document = specToOpenapi(JSON.parse(readFileSync(SPEC, 'utf8')));
const { schemas, members } = countSchemas(document);
writeFileSync(openapi, JSON.stringify(document, null, 2));

const cases = [
  {
    name: 'specloom',
    before: () => rmSync(packages, { recursive: true, force: true }),
    run: () => start(SPECLOOM, ['generate', DOCUMENT, '--out', packages, '--no-format']),
  },
  { name: 'openapi-typescript', run: () => start(OPENAPI_TYPESCRIPT, [openapi, '-o', join(folder, 'openapi.ts')]) },
];

try {
  const title = `from the document to packages (${schemas} schemas, ${members} members)`;
  reportRatio(title, await medians(cases, { rounds: 7, warmUp: 1 }), LIMIT);
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * @param {string} script
 * @param {string[]} args
 */
function start(script, args) {
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} exited with ${status}: ${stderr}`);
}
