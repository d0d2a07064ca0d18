import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from './run-command-line.js';

const DOCUMENT = fileURLToPath(new URL('../../spec/batch/2017-03-12/document.txt', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'specloom-parse-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('specloom parse', () => {
  test('writes the spec, and a summary with the count of every rule', async () => {
    const output = join(folder, 'spec.json');
    const { code, stdout, stderr } = await runCommandLine('parse', DOCUMENT, '-o', output, '--strict');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(JSON.parse(await readFile(output, 'utf8'))).toMatchObject({ format: 1, service: { version: '2017-03-12' } });
    for (const line of [
      'pages     230 (5 to 234)',
      'actions   29 (1 removed)',
      'types     57 (1 inferred)',
      'examples  30',
      'unread    0 lines',
    ]) {
      expect(stderr).toContain(line);
    }
    expect(stderr).toMatch(/\b495 error code row\b/);
    expect(stderr).toMatch(/time +\d+\.\d\d s/);
  });

  test('prints the spec without -o, and nothing else on standard output', async () => {
    const { code, stdout, stderr } = await runCommandLine('parse', DOCUMENT, '--quiet');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toHaveProperty('format', 1);
  });

  test('fails under --strict on a line that no rule reads, and still writes a whole spec', async () => {
    const text = (await readFile(DOCUMENT, 'utf8')).replace(
      '2. Input Parameters\n',
      '2. Input Parameters\n\nwho wrote this\n',
    );
    const document = await file('document.txt', text);
    const output = join(folder, 'spec.json');
    const strict = await runCommandLine('parse', document, '-o', output, '--strict', '-q');
    expect(strict.code).toBe(1);
    expect(strict.stderr).toBe(
      `${document}:5180 (page 68): error unclaimed-line: No rule reads the line "who wrote this"\n`,
    );
    const lenient = await runCommandLine('parse', document, '-o', output, '-q');
    expect(lenient).toMatchObject({ code: 0, stderr: expect.stringContaining('warning unclaimed-line') });
    expect(JSON.parse(await readFile(output, 'utf8'))).toHaveProperty('format', 1);
  });

  const bad: { name: string; content: string | Uint8Array; want: RegExp }[] = [
    { name: 'empty.txt', content: '', want: /found an empty file, expected the text of an API document$/ },
    {
      name: 'binary.txt',
      content: Uint8Array.of(1, 0, 2),
      want: /found binary data \(a NUL byte at offset 1\), expected/,
    },
    { name: 'page.html', content: '<!doctype html><title>404</title>', want: /found an HTML or XML page, expected/ },
    {
      name: 'manual.txt',
      content: 'Widget Service API Reference\n\n1. Introduction\n\nGET /widgets returns the widgets.\n'.repeat(500),
      want: /found no page of an action .* expected an API document of Tencent Cloud$/,
    },
  ];
  test.each(bad)('refuses $name with one clear line, and leaves what was there', async ({ name, content, want }) => {
    const document = await file(name, content);
    const output = await file('spec.json', 'what was there');
    const { code, stdout, stderr } = await runCommandLine('parse', document, '-o', output);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd()).toMatch(want);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(await readFile(output, 'utf8')).toBe('what was there');
    expect((await readdir(folder)).sort()).toEqual([name, 'spec.json'].sort());
  });

  const usage: { args: string[]; want: string }[] = [
    { args: ['parse'], want: "missing required argument 'document'" },
    { args: ['parse', 'no-such-file.txt'], want: 'no-such-file.txt: found no such file' },
    { args: ['parse', DOCUMENT, '--unknown'], want: "unknown option '--unknown'" },
    { args: ['prase'], want: "unknown command 'prase'" },
    { args: ['parse', DOCUMENT, '--overrides', 'no-such-file.json'], want: 'no-such-file.json: found no such file' },
  ];
  test.each(usage)('exits 2 on $args', async ({ args, want }) => {
    const { code, stderr } = await runCommandLine(...args);
    expect(code).toBe(2);
    expect(stderr).toContain(want);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test('applies overrides that stand beside the output, and reports those of another text', async () => {
    const output = join(folder, 'spec.json');
    const override = {
      path: 'Task.TaskName.required',
      value: true,
      reason: 'the service asks for it',
      textSha256: '0'.repeat(64),
    };
    await file('overrides.json', JSON.stringify([override]));
    const outdated = await runCommandLine('parse', DOCUMENT, '-o', output, '-q');
    expect(outdated.code).toBe(1);
    const hash = /its hash is now ([0-9a-f]{64})/.exec(outdated.stderr)?.[1];
    await file('overrides.json', JSON.stringify([{ ...override, textSha256: hash }]));
    expect((await runCommandLine('parse', DOCUMENT, '-o', output, '-q')).code).toBe(0);
    const spec = JSON.parse(await readFile(output, 'utf8')) as {
      types: { Task: { members: { name: string; required: boolean }[] } };
    };
    expect(spec.types.Task.members.find(({ name }) => name === 'TaskName')?.required).toBe(true);
    await file('overrides.json', '[{"path": "Task"}]');
    expect(await runCommandLine('parse', DOCUMENT, '-o', output, '-q')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('entry 0 is no override'),
    });
  });
});
