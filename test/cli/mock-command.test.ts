import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../../generator/bin/specloom.js', import.meta.url));
const SPEC = fileURLToPath(new URL('../../spec/batch/2017-03-12/spec.json', import.meta.url));

let running: ChildProcess | undefined;
afterEach(() => {
  running?.kill('SIGKILL');
});

interface Serving {
  url: string;
  /** What it has told besides its output. */
  told: () => string;
  /** Ends it and returns its exit code with all lines of its output. */
  stop: (signal: NodeJS.Signals) => Promise<{ code: number | null; lines: string[] }>;
}

/** Starts the mock and waits for the first line of its output: its URL. */
async function serve(cwd: string, ...args: string[]): Promise<Serving> {
  // Package managers put a path of their own before the one that is asked for.
  const env = { ...process.env, NODE_PATH: '' };
  const child = spawn(process.execPath, [PROGRAM, 'mock', SPEC, ...args], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running = child;
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += String(chunk);
  });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const [url] = (await once(output, 'line')) as [string];
  return {
    url,
    told: () => told,
    stop: async (signal) => {
      child.kill(signal);
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, lines };
    },
  };
}

describe('specloom mock', () => {
  test('serves the package that was made from the same spec, and stops cleanly', async () => {
    const { url, told, stop } = await serve(ROOT, '--no-auth');
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(told()).toContain('Serving @specloom/batch-mock, the mock of Batch Compute 2017-03-12.');
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-tc-action': 'DescribeInstanceCategories',
        'x-tc-version': '2017-03-12',
        'x-tc-timestamp': '1',
      },
      body: '{}',
    });
    expect(await answer.json()).toMatchObject({
      Response: { InstanceCategorySet: expect.any(Array), RequestId: expect.any(String) },
    });
    expect(await stop('SIGTERM')).toEqual({ code: 0, lines: [url] });
  });

  test('serves the generic mock where that package is not installed', async () => {
    const { url, told, stop } = await serve('/', '--rates', 'off');
    expect(told()).toContain(
      'Serving the generic mock of Batch Compute 2017-03-12: @specloom/batch-mock is not installed here.',
    );
    expect(await stop('SIGINT')).toEqual({
      code: 0,
      lines: [
        url,
        'Accepts the test key AKIDEXAMPLE with the secret SECRETEXAMPLE.',
        'Keeps each TaskTemplate by convention: CreateTaskTemplate, DescribeTaskTemplates, ModifyTaskTemplate, DeleteTaskTemplates.',
      ],
    });
  });

  const refused = [
    { args: ['mock', SPEC, '--rates', 'fast'], want: /^error: Found --rates fast: expected [^\n]+\n$/ },
    {
      args: ['mock', PROGRAM],
      want: /^error: \S+specloom\.js: found text that is not JSON, expected a spec\.json; [^\n]+\n$/,
    },
  ];
  test.each(refused)('refuses $args in one line', ({ args, want }) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { cwd: ROOT, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.replace(/^Serving [^\n]+\n/, '')).toMatch(want);
  });
});
