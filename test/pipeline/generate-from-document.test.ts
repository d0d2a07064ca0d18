import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const SPECLOOM = fileURLToPath(new URL('../../generator/bin/specloom.js', import.meta.url));
const PRODUCT = fileURLToPath(new URL('../../spec/batch/2017-03-12/', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'specloom-from-document-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Every generated file by its path. */
function generate(input: string, out: string): Record<string, string> {
  const args = ['generate', join(PRODUCT, input), '--out', out, '--no-format', '--quiet'];
  const { status, stderr } = spawnSync(process.execPath, [SPECLOOM, ...args], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const entries = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [relative(out, file), readFileSync(file, 'utf8')]));
}

test('a document gives the same packages as the spec that is made from it', () => {
  const fromSpec = generate('spec.json', join(folder, 'from-spec'));
  expect(Object.keys(fromSpec).length).toBeGreaterThan(100);
  expect(generate('document.txt', join(folder, 'from-document'))).toEqual(fromSpec);
});

test('corrections beside the document that cannot be read end in one line, and in no package', () => {
  const product = join(folder, 'product');
  mkdirSync(product);
  copyFileSync(join(PRODUCT, 'document.txt'), join(product, 'document.txt'));
  writeFileSync(join(product, 'overrides.json'), '{');
  const args = ['generate', join(product, 'document.txt'), '--out', join(product, 'out'), '--no-format'];
  const { status, stderr } = spawnSync(process.execPath, [SPECLOOM, ...args], { encoding: 'utf8' });
  expect({ status, lines: stderr.trimEnd().split('\n').length }).toEqual({ status: 2, lines: 1 });
  expect(stderr).toContain('overrides.json: ');
  expect(existsSync(join(product, 'out'))).toBe(false);
});
