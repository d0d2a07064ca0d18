import { type ChildProcess, spawn } from 'node:child_process';
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

/** Starts the mock and waits for the first line of its output: its URL. */
async function serve(
  cwd: string,
  ...args: string[]
): Promise<{ url: string; told: () => string; stop: (signal: NodeJS.Signals) => Promise<number | null> }> {
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
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    url,
    told: () => told,
    stop: async (signal) => {
      child.kill(signal);
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
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
    expect(await stop('SIGTERM')).toBe(0);
  });

  test('serves the generic mock where that package is not installed', async () => {
    const { told, stop } = await serve('/', '--secret-id', 'AKIDEXAMPLE', '--secret-key', 'SECRETEXAMPLE');
    expect(told()).toContain(
      'Serving the generic mock of Batch Compute 2017-03-12: @specloom/batch-mock is not installed here.',
    );
    expect(await stop('SIGINT')).toBe(0);
  });
});
