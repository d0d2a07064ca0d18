import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMock } from '../create-mock.js';
import type { Mock } from '../mock.js';
import type { MockOptions } from '../mock-options.js';
import { type Answer, readAnswer } from '../testing/answers.js';
import { GADGETS } from '../testing/gadget-definition.js';
import { signedPost } from '../testing/sign-by-hand.js';
import { runMockCommand } from './run-mock-command.js';

const KEY = 'Accepts the test key AKIDEXAMPLE with the secret SECRETEXAMPLE.';
const STATE = 'Keeps each Gadget by convention: CreateGadget, DescribeGadgets, ModifyGadget, DeleteGadgets.';

let folder: string;
let out: string;
let err: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mock-command-'));
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

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

interface Run {
  code: number;
  options: MockOptions | undefined;
  answers: Answer[];
}

/** Runs the command until it serves, sends some requests, and stops it by a signal. */
async function run(args: string[], ...params: object[]): Promise<Run> {
  out = '';
  err = '';
  let options: MockOptions | undefined;
  const make = (given: MockOptions): Mock => {
    options = given;
    return createMock(GADGETS, { behaviour: { actions: {} }, ...given });
  };
  const ended = runMockCommand({ name: 'gadget-mock', createMock: make, args });
  const answers: Answer[] = [];
  while (out === '' && err === '') await new Promise((resolve) => setTimeout(resolve, 5));
  if (out.startsWith('http')) {
    const [url = ''] = out.split('\n');
    for (const input of params) {
      const call = { action: 'CreateGadget', region: 'north', params: { ...input } };
      answers.push(await readAnswer(await fetch(signedPost(url, call))));
    }
    process.emit('SIGTERM');
  }
  return { code: await ended, options, answers };
}

/** Writes a JSON file into the test's folder. */
async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(content));
  return path;
}

describe('runMockCommand', () => {
  test('prints its URL on the first line, then the key and the families, and stops on a signal', async () => {
    const { code, options } = await run([]);
    expect(code).toBe(0);
    expect(out.replace(/^http:\/\/127\.0\.0\.1:\d+\n/, 'URL\n')).toBe(`URL\n${KEY}\n${STATE}\n`);
    expect(options).toEqual({ auth: true, rates: 'documented', clock: 'real', randomSeed: 1 });
  });

  test('hands the options on, and keeps a given secret to itself', async () => {
    const key = ['--secret-id', 'I', '--secret-key', 'K'];
    const { options } = await run([
      ...key,
      '--token=T',
      '--seed=examples',
      '--clock=fast',
      '--rates=off',
      '--random-seed=5',
    ]);
    expect(options).toEqual({
      ...{ auth: true, clock: 'fast', rates: 'off', randomSeed: 5, seed: 'examples' },
      credentials: [{ secretId: 'I', secretKey: 'K', token: 'T' }],
    });
    expect(out).not.toContain('Accepts');
  });

  test('prints no key that it does not check', async () => {
    await run(['--no-auth']);
    expect(out).not.toContain('Accepts');
  });

  test('reads seeds, settings and faults from files', async () => {
    const seed = await file('seed.json', { collections: { Gadget: { 'gad-1': { GadgetId: 'gad-1' } } } });
    const settings = await file('settings.json', { anything: 1 });
    const fault = { kind: 'error', code: 'InternalError' };
    const faults = await file('faults.json', { faults: [{ times: 1, fault }] });
    const { options, answers } = await run(
      ['--seed', seed, '--settings', settings, '--faults', faults],
      { GadgetName: 'a' },
      { GadgetName: 'a' },
    );
    expect(options).toMatchObject({ seed: { collections: {} }, settings: { anything: 1 }, scenarios: [] });
    expect(answers.map(({ Error: error }) => error?.Code)).toEqual(['InternalError', undefined]);
  });

  test('saves its state at the end and takes it up again', async () => {
    const path = join(folder, 'state.json');
    await run(['--snapshot', path], { GadgetName: 'kept' });
    expect(await readFile(path, 'utf8')).toContain('kept');
    await run(['--snapshot', path], { GadgetName: 'more' });
    expect(await readFile(path, 'utf8')).toMatch(/kept.*more/);
    expect(await readdir(folder)).toEqual(['state.json']);
  });

  test('records its traffic and replays it', async () => {
    const path = join(folder, 'cassette.json');
    const { answers } = await run(['--record', path], { GadgetName: 'a' });
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ interactions: [{ action: 'CreateGadget' }] });
    const again = await run(['--replay', path, '--random-seed', '99'], { GadgetName: 'a' });
    expect(again.answers[0]?.GadgetId).toBe(answers[0]?.GadgetId);
  });

  test('lists all options in its help', async () => {
    expect((await run(['--help'])).code).toBe(0);
    expect(out).toMatch(/^Usage: gadget-mock \[options\]\n/);
    expect(out).toMatch(/\n {2}--random-seed <number> +decides identifiers/);
  });

  const refused: [string[], RegExp][] = [
    [['--port', 'x'], /^error: Found --port x: expected a number from 0 to 65535\.\n$/],
    [['--seed', 'missing.json'], /^error: missing\.json: found ENOENT, expected a JSON file with a seed\.\n$/],
    [
      ['--replay', 'package.json/x'],
      /^error: package\.json\/x: found ENOTDIR, expected a JSON file with a cassette\.\n$/,
    ],
    [['--faults', 'README.md'], /^error: README\.md: found text that is not JSON, expected faults\.\n$/],
    [['--replay', 'package.json'], /^error: The cassette has an unknown format[^\n]*\n$/],
    [['--snapshot', 'package.json'], /^error: The snapshot has an unknown format[^\n]*\n$/],
  ];
  test.each(refused)('refuses %o in one line', async (args, want) => {
    expect((await run(args)).code).toBe(2);
    expect(err).toMatch(want);
    expect(out).toBe('');
  });

  test('says so where it cannot listen', async () => {
    const taken = await createMock(GADGETS).listen();
    expect((await run(['--port', String(taken.port)])).code).toBe(2);
    await taken.close();
    expect(err).toMatch(/^error: Cannot listen on 127\.0\.0\.1, port \d+: found EADDRINUSE, [^\n]+\n$/);
  });

  test('refuses files that hold another form of data', async () => {
    const list = await file('list.json', []);
    expect((await run(['--settings', list])).code).toBe(2);
    expect(err).toBe(`error: ${list}: found JSON that is no object, expected settings.\n`);
    const strange = await file('strange.json', { faults: {} });
    expect((await run(['--faults', strange])).code).toBe(2);
    expect(err).toContain('expected a list of `faults`');
  });
});
