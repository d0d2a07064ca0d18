import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from './run-command-line.js';

const DOCUMENT = fileURLToPath(new URL('../../spec/batch/2017-03-12/document.txt', import.meta.url));
const SPECLOOM = fileURLToPath(new URL('../../generator/bin/specloom.js', import.meta.url));

let folder: string;
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'specloom-places-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('where the spec is written to', () => {
  test('a link goes on leading to its file, which keeps its mode', async () => {
    writeFileSync(at('target.json'), 'old');
    chmodSync(at('target.json'), 0o600);
    symlinkSync('target.json', at('link.json'));
    expect(await runCommandLine('parse', DOCUMENT, '-q', '-o', at('link.json'))).toMatchObject({ code: 0, stderr: '' });
    expect(lstatSync(at('link.json')).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(at('target.json'), 'utf8'))).toHaveProperty('format', 1);
    expect(statSync(at('target.json')).mode & 0o777).toBe(0o600);
  });

  test('a pipe stays one, and gives the spec', () => {
    execFileSync('mkfifo', [at('pipe')]);
    const reader = spawnSync(
      'sh',
      ['-c', `cat pipe > read.json & "$0" "$1" parse "$2" -q -o pipe; wait`, process.execPath, SPECLOOM, DOCUMENT],
      {
        cwd: folder,
      },
    );
    expect(reader.status).toBe(0);
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
    expect(JSON.parse(readFileSync(at('read.json'), 'utf8'))).toHaveProperty('format', 1);
  });

  test('the document itself is refused, also by way of a link, and a folder', async () => {
    const text = readFileSync(DOCUMENT);
    writeFileSync(at('document.txt'), text);
    symlinkSync('document.txt', at('link.json'));
    for (const output of ['document.txt', 'link.json']) {
      expect(await runCommandLine('parse', at('document.txt'), '-q', '-o', at(output))).toMatchObject({
        code: 2,
        stderr: `error: ${at(output)}: found the document itself, expected another file to write the spec to\n`,
      });
    }
    expect(readFileSync(at('document.txt')).equals(text)).toBe(true);
    mkdirSync(at('folder'));
    expect(await runCommandLine('parse', DOCUMENT, '-q', '-o', at('folder'))).toMatchObject({
      code: 2,
      stderr: `error: ${at('folder')}: found a folder, expected a file to write to\n`,
    });
  });

  test('standard output that is closed early ends the command without a word', () => {
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', '"$0" "$1" parse "$2" -q | head -c 1', process.execPath, SPECLOOM, DOCUMENT],
      {
        encoding: 'utf8',
      },
    );
    expect({ stdout, stderr }).toEqual({ stdout: '{', stderr: '' });
  });
});

describe('what is read', () => {
  test('a file over the limit is refused by its size, an endless device when it has given so much', async () => {
    openSync(at('large.txt'), 'w');
    truncateSync(at('large.txt'), 2 * 2 ** 20);
    for (const [path, found] of [
      [at('large.txt'), '2097152 bytes'],
      ['/dev/zero', 'over 1048576 bytes'],
    ] as const) {
      expect(await runCommandLine('parse', path, '--max-megabytes', '1')).toMatchObject({
        code: 2,
        stderr: `error: ${path}: found ${found}, expected at most 1048576 (--max-megabytes)\n`,
      });
    }
  });

  test('what a document or a name says does not steer the terminal', async () => {
    const steering = '\u001b[31mred\u001b]0;title\u0007\u009b2J';
    const text = readFileSync(DOCUMENT, 'utf8').replace(
      '2. Input Parameters\n',
      `2. Input Parameters\n\n${steering}\n`,
    );
    writeFileSync(at('a\u001b[31m.txt'), text);
    const { stderr } = await runCommandLine('parse', at('a\u001b[31m.txt'), '-o', at('spec.json'));
    expect(stderr).toContain('No rule reads the line "\\u001b[31mred\\u001b]0;title\\u0007\\u009b2J"');
    expect(stderr).toContain('a\\u001b[31m.txt');
    expect(stderr.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('documents of two products are refused', async () => {
    const other = readFileSync(DOCUMENT, 'utf8').replaceAll('batch.tencentcloudapi.com', 'kite.tencentcloudapi.com');
    writeFileSync(at('a.txt'), readFileSync(DOCUMENT));
    writeFileSync(at('b.txt'), other);
    expect(await runCommandLine('parse', folder, '-o', at('spec.json'))).toMatchObject({
      code: 2,
      stderr:
        'error: found documents of two products: a.txt is about "batch", b.txt about "kite"; expected those of one\n',
    });
  });
});
