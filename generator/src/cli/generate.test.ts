import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { miniSpec } from '../../fixtures/mini-spec.js';
import { main } from './main.js';

// A compiler is loaded and a formatter run: slow where many tests run at once.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let spec: string;
let printed: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'specloom-generate-'));
  spec = join(folder, 'spec.json');
  await writeFile(spec, JSON.stringify(miniSpec()));
  printed = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});

afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await rm(folder, { recursive: true, force: true });
});

async function run(...args: string[]): Promise<number> {
  printed = '';
  return main(['generate', spec, '--out', join(folder, 'out'), ...args]);
}

/** Every file below a folder with its content. */
async function contents(path: string): Promise<Map<string, string>> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.toSorted().map(async (file): Promise<[string, string]> => [file, await readFile(file, 'utf8')]),
    ),
  );
}

const manifest = async (name: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(folder, 'out', name, 'package.json'), 'utf8'));

describe('specloom generate', () => {
  test('writes three packages, and nothing the second time', async () => {
    expect(await run()).toBe(0);
    expect(printed).toMatch(/out: \d+ written, 0 removed, 0 unchanged/);
    expect((await readdir(join(folder, 'out'))).toSorted()).toEqual([
      'kettle-client',
      'kettle-fixtures',
      'kettle-mock',
    ]);
    const first = await contents(join(folder, 'out'));
    expect(await run()).toBe(0);
    expect(printed).toMatch(/out: 0 written, 0 removed, \d+ unchanged/);
    expect(await contents(join(folder, 'out'))).toEqual(first);
  });

  test('--check names stale files and the command that mends them, and writes nothing', async () => {
    await run();
    expect(await run('--check')).toBe(0);
    const client = join(folder, 'out/kettle-client/src/gen/client.ts');
    await writeFile(client, 'stale');
    await writeFile(join(folder, 'out/kettle-mock/src/gen/left-over.ts'), '');
    const before = await contents(join(folder, 'out'));
    expect(await run('--check')).toBe(1);
    expect(printed).toContain(`stale ${client}\n`);
    expect(printed).toContain('kettle-mock/src/gen/left-over.ts\n');
    expect(printed).toContain(
      `2 generated files are stale; run: specloom generate ${spec} --out ${join(folder, 'out')}\n`,
    );
    expect(await contents(join(folder, 'out'))).toEqual(before);
    expect(await run()).toBe(0);
    expect(await run('--check')).toBe(0);
  });

  test('keeps versions, ranges, changelogs and behaviours', async () => {
    await run('--scope', '@acme', '--runtime-range', '^1');
    const changed = { ...(await manifest('kettle-mock')), version: '4.5.6' };
    await writeFile(join(folder, 'out/kettle-mock/package.json'), JSON.stringify(changed));
    await writeFile(join(folder, 'out/kettle-mock/CHANGELOG.md'), 'history');
    await writeFile(join(folder, 'out/kettle-mock/src/behaviour/index.ts'), 'mine');
    const before = await contents(join(folder, 'out'));
    expect(await run('--scope', '@acme', '--runtime-range', '^2', '--check')).toBe(0);
    expect(await run('--scope', '@acme', '--runtime-range', '^2')).toBe(0);
    expect(await contents(join(folder, 'out'))).toEqual(before);
  });

  test('names packages after another scope, and asks for the given runtimes', async () => {
    expect(await run('--scope', '@acme', '--runtime-range', '^1')).toBe(0);
    expect(await manifest('kettle-client')).toMatchObject({
      name: '@acme/kettle-client',
      dependencies: { '@specloom/client-runtime': '^1' },
    });
    const all = [...(await contents(join(folder, 'out'))).values()].join('\n');
    expect(all).not.toContain('@specloom/kettle');
    expect(all).not.toContain('workspace:');
  });

  test('--no-format leaves the files as they are printed, and checks them as such', async () => {
    expect(await run('--no-format')).toBe(0);
    expect(await run('--no-format', '--check')).toBe(0);
    expect(await run('--check')).toBe(1);
  });

  const refused: { name: string; args: string[]; content?: string; want: RegExp }[] = [
    { name: 'a scope without @', args: ['--scope', 'acme'], want: /^error: The scope is "acme"; expected/ },
    { name: 'a strange range', args: ['--runtime-range', '$(x)'], want: /^error: The runtime range is/ },
    {
      name: 'text that is no JSON',
      args: [],
      content: 'text',
      want: /^error: .*spec\.json: found text that is not JSON/,
    },
    {
      name: 'JSON that is no spec',
      args: [],
      content: '{"format":2}',
      want: /^error: .*spec\.json: found format 2, expected a spec of format 1/,
    },
    { name: 'an unknown option', args: ['--colour'], want: /unknown option '--colour'/ },
  ];
  test.each(refused)('refuses $name in one line, and writes nothing', async ({ args, content, want }) => {
    if (content !== undefined) await writeFile(spec, content);
    expect(await run(...args)).toBe(2);
    expect(printed).toMatch(want);
    expect(printed).not.toMatch(/\n\s+at /);
    expect(await readdir(folder)).toEqual(['spec.json']);
  });

  test('refuses a document that is none', async () => {
    const document = join(folder, 'document.txt');
    await writeFile(document, 'nothing of the kind');
    expect(await main(['generate', document, '--out', join(folder, 'out')])).toBe(2);
    expect(printed).toMatch(/^error: document\.txt: [^\n]*\n$/);
  });

  test('says which file is in its way', async () => {
    await writeFile(join(folder, 'out'), 'a file');
    expect(await run()).toBe(2);
    expect(printed).toMatch(/^error: [^\n]*out[^\n]*\n$/);
  });
});
