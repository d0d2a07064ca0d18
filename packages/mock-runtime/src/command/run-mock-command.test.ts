import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Mock } from '../mock.js';
import type { MockOptions } from '../mock-options.js';
import { runMockCommand } from './run-mock-command.js';

let out: string;
let err: string;

beforeEach(() => {
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Runs the command with a mock that tells what it was asked for and stops at once. */
async function run(...args: string[]): Promise<{ code: number; asked: unknown[] }> {
  const asked: unknown[] = [];
  const createMock = (options: MockOptions): Mock => {
    asked.push(options);
    return Object.assign(Object.create(null), {
      listen: async (where: object) => {
        asked.push(where);
        setImmediate(() => process.emit('SIGTERM'));
        return { url: 'http://127.0.0.1:1', port: 1, close: async () => void asked.push('closed') };
      },
    });
  };
  return { code: await runMockCommand({ name: 'kite-mock', createMock, args }), asked };
}

describe('runMockCommand', () => {
  test('prints its URL on the first line, then the key, and stops on a signal', async () => {
    const { code, asked } = await run();
    expect(code).toBe(0);
    expect(out).toBe('http://127.0.0.1:1\nAccepts the test key AKIDEXAMPLE with the secret SECRETEXAMPLE.\n');
    expect(asked).toEqual([{ auth: true, clock: 'real' }, { host: '127.0.0.1', port: 0 }, 'closed']);
  });

  test('hands the options on, and keeps a given secret to itself', async () => {
    const { asked } = await run(
      '--port',
      '80',
      '--secret-id',
      'I',
      '--secret-key',
      'K',
      '--seed',
      'examples',
      '--clock',
      'fast',
    );
    expect(asked.slice(0, 2)).toEqual([
      { auth: true, clock: 'fast', credentials: [{ secretId: 'I', secretKey: 'K' }], seed: 'examples' },
      { host: '127.0.0.1', port: 80 },
    ]);
    expect(out).toBe('http://127.0.0.1:1\n');
  });

  test('prints no key that it does not check', async () => {
    await run('--no-auth');
    expect(out).toBe('http://127.0.0.1:1\n');
  });

  test('helps', async () => {
    expect((await run('--help')).code).toBe(0);
    expect(out).toMatch(/^Usage: kite-mock \[options\]\n/);
  });

  const refused: [string[], RegExp][] = [
    [['--port', 'x'], /^error: Found --port x: expected a number from 0 to 65535\.\n$/],
    [['--seed', 'missing.json'], /^error: missing\.json: found ENOENT, expected a JSON file with a seed\.\n$/],
    [['--seed', 'package.json/x'], /^error: package\.json\/x: found ENOTDIR, expected a JSON file with a seed\.\n$/],
  ];
  test.each(refused)('refuses %o in one line', async (args, want) => {
    expect((await run(...args)).code).toBe(2);
    expect(err).toMatch(want);
    expect(out).toBe('');
  });
});
