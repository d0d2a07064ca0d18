import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packTarballs } from './packed-packages.js';

const TYPESCRIPT = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

/** Installing asks a registry for what is not ours. */
const INSTALL_MS = 300_000;

let project: string;

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'specloom-install-'));
  const tarballs = packTarballs(join(project, 'tarballs'));
  const dependencies = Object.fromEntries(tarballs.map(({ name, file }) => [name, `file:${file}`]));
  const manifest = { name: 'consumer', version: '1.0.0', private: true, type: 'module', dependencies };
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], {
    cwd: project,
    stdio: 'pipe',
  });
}, INSTALL_MS);

afterAll(() => rmSync(project, { recursive: true, force: true }), INSTALL_MS);

/** Runs a program in the project and returns what it prints. */
function run(name: string, code: string): string {
  writeFileSync(join(project, name), code);
  return execFileSync(process.execPath, [name], { cwd: project, encoding: 'utf8' });
}

const CALL = `
import { BatchClient, describeJobs, isBatchError } from '@specloom/batch-client';

export async function call(endpoint, fetch) {
  const client = new BatchClient({
    credentials: { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETEXAMPLE' },
    region: 'ap-guangzhou',
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(fetch === undefined ? {} : { fetch }),
  });
  const jobs = await describeJobs(client, { Limit: 1 });
  const refused = await client.describeJob({ JobId: 'job-x', Unknown: 1 }).catch((error) => error);
  console.log(JSON.stringify({ jobs: jobs.TotalCount, id: jobs.RequestId.length, known: isBatchError(refused, 'describeJob'), code: refused.code }));
}
`;

// A mock's world starts empty.
const WANT = { jobs: 0, id: 36, known: true, code: 'UnknownParameter' };

describe('the packed packages in an empty project', () => {
  test('are all installed from their tarballs', () => {
    const installed = readdirSync(join(project, 'node_modules/@specloom')).toSorted();
    expect(installed).toEqual([
      'batch-client',
      'batch-fixtures',
      'batch-mock',
      'client-runtime',
      'mock-runtime',
      'spec',
    ]);
  });

  test('call the mock in the same process', () => {
    writeFileSync(join(project, 'call.js'), CALL);
    const code = `
import { createBatchMock } from '@specloom/batch-mock';
import { call } from './call.js';

await call(undefined, createBatchMock().fetch);
`;
    expect(JSON.parse(run('in-process.js', code))).toEqual(WANT);
  });

  test('call the mock that its own command serves', async () => {
    writeFileSync(join(project, 'call.js'), CALL);
    const server = spawn(join(project, 'node_modules/.bin/batch-mock'), ['--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const [url] = (await once(createInterface(server.stdout), 'line')) as [string];
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      const code = `import { call } from './call.js';\n\nawait call(${JSON.stringify(url)});\n`;
      expect(JSON.parse(run('over-http.js', code))).toEqual(WANT);
    } finally {
      server.kill('SIGTERM');
    }
    expect(await once(server, 'exit')).toEqual([0, null]);
  });

  test('run the documented suite', () => {
    const code = `
import { batchSuite } from '@specloom/batch-fixtures';

const suite = batchSuite();
for (const { run } of suite) await run();
console.log(suite.length);
`;
    expect(Number(run('suite.js', code))).toBeGreaterThan(60);
  });

  test('generate packages of another scope', () => {
    const code = `
import { createRequire } from 'node:module';
import { execFileSync } from 'node:child_process';

const spec = createRequire(import.meta.url).resolve('@specloom/spec/batch/2017-03-12');
execFileSync('npx', ['--no-install', 'specloom', 'generate', spec, '--out', 'own', '--scope', '@acme', '--runtime-range', '^0.0.0'], { stdio: 'pipe' });
`;
    run('generate.js', code);
    expect(readdirSync(join(project, 'own')).toSorted()).toEqual(['batch-client', 'batch-fixtures', 'batch-mock']);
  });

  test('compile under strict', () => {
    const code = `
import { BatchClient, describeJobs, isBatchError } from '@specloom/batch-client';
import type { DescribeJobsOutput, TaskInput } from '@specloom/batch-client/types';
import { batchSuite } from '@specloom/batch-fixtures';
import { createBatchMock } from '@specloom/batch-mock';

const client = new BatchClient({ region: 'ap-guangzhou', fetch: createBatchMock().fetch });
const task: TaskInput = { Application: { DeliveryForm: 'LOCAL', Command: 'true' } };
export const jobs: Promise<DescribeJobsOutput> = describeJobs(client, { Limit: 1 });
export const names: string[] = batchSuite().map(({ name }) => name);
export async function submit(): Promise<string | undefined> {
  try {
    const { JobId } = await client.submitJob({ Placement: { Zone: 'ap-guangzhou-2' }, Job: { Tasks: [task] } });
    return JobId;
  } catch (error) {
    if (isBatchError(error, 'submitJob')) return error.code;
    throw error;
  }
}
`;
    writeFileSync(join(project, 'consumer.ts'), code);
    const compilerOptions = {
      ...{
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        noEmit: true,
        skipLibCheck: true,
      },
      ...{ module: 'nodenext', target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], types: [] },
    };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
    const { status, stdout } = spawnSync(process.execPath, [TYPESCRIPT], { cwd: project, encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});
