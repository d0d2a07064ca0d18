import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '@specloom/spec';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { LINT_RULES } from '../lint/rules.js';
import { CLEAN_DOCUMENT } from '../lint/testing/clean-document.js';
import { cleanSpec } from '../lint/testing/clean-spec.js';
import { parseDocument } from '../parse-document.js';
import { main } from './main.js';

const folder = mkdtempSync(join(tmpdir(), 'specloom-lint-'));
const BROKEN = CLEAN_DOCUMENT.replace('"Litres": 2', '"Litres": 9');
const TWICE = CLEAN_DOCUMENT.replace('Limit No Integer', 'KettleIds.N No Array of String Again.\n\nLimit No Integer');

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const streams = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    streams.out += String(chunk);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    streams.err += String(chunk);
    return true;
  });
  const code = await main(['lint', ...args]);
  return { code, ...streams };
}

const findingsIn = (json: string): Finding[] => (JSON.parse(json) as { findings: Finding[] }).findings;

afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('specloom lint', () => {
  it('is done where there is nothing to say', async () => {
    expect(await run(file('clean.txt', CLEAN_DOCUMENT), '--format', 'json')).toEqual({
      code: 0,
      out: '{\n  "findings": []\n}\n',
      err: '',
    });
  });

  it('prints a warning with its place, and is done', async () => {
    const { code, out } = await run(file('broken.txt', BROKEN));
    expect(code).toBe(0);
    expect(out).toMatch(/broken\.txt:\d+ \(page 9\): .*example-range/);
    expect(out).toContain('0 errors, 1 warning, 0 notes');
  });

  it('fails on an error, also one of the parser', async () => {
    const { code, out } = await run(file('twice.txt', TWICE), '--format', 'json');
    expect(code).toBe(1);
    expect(findingsIn(out)).toEqual([expect.objectContaining({ rule: 'duplicate-row', severity: 'error' })]);
  });

  it('writes the findings to a file', async () => {
    const output = join(folder, 'lint.json');
    expect((await run(file('broken.txt', BROKEN), '--format', 'json', '-o', output)).out).toBe('');
    expect(findingsIn(readFileSync(output, 'utf8')).map(({ rule }) => rule)).toEqual(['example-range']);
  });

  it('reads a spec, and names its document', async () => {
    const { spec } = parseDocument(BROKEN, { file: 'broken.txt' });
    const { code, out } = await run(file('spec.json', spec), '--format', 'github');
    expect(code).toBe(0);
    expect(out).toMatch(/^::warning file=.*broken\.txt,line=\d+,title=example-range [0-9a-f]{12}::/);
  });

  it('finds nothing in a clean spec', async () => {
    expect((await run(file('clean.json', cleanSpec()), '--format', 'github')).out).toBe('');
  });

  it('leaves out what overrides suppress', async () => {
    const [finding] = findingsIn((await run(file('broken.txt', BROKEN), '--format', 'json')).out);
    const entry = { suppress: finding?.id, reason: 'It is so.', textSha256: '0'.repeat(64) };
    const first = await run(file('broken.txt', BROKEN), '--format', 'json', '--overrides', file('wrong.json', [entry]));
    const hash = /[0-9a-f]{64}/.exec(findingsIn(first.out)[0]?.message ?? '')?.[0];
    const overrides = file('right.json', [{ ...entry, textSha256: hash }]);
    const second = await run(file('broken.txt', BROKEN), '--overrides', overrides);
    expect(second.out).toContain('0 errors, 0 warnings, 0 notes; 1 suppressed');
  });

  it('lists the rules', async () => {
    const { code, out } = await run('--list-rules');
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line !== '')).toHaveLength(LINT_RULES.length);
  });

  it.each([
    { name: 'no file', args: [], want: 'found no file to lint' },
    { name: 'a file that is missing', args: ['nowhere.txt'], want: 'nowhere.txt: found no such file' },
    {
      name: 'a format that there is not',
      args: ['a.txt', '--format', 'xml'],
      want: 'Allowed choices are text, json, github',
    },
    { name: 'a spec that is none', args: [file('none.json', '{'), '-q'], want: 'found text that is not JSON' },
    {
      name: 'a text that is no document',
      args: [file('none.txt', 'Dear all.'), '-q'],
      want: 'found no page of an action',
    },
    {
      name: 'overrides that are missing',
      args: [file('clean.txt', CLEAN_DOCUMENT), '--overrides', 'nowhere.json'],
      want: 'nowhere.json: found no such file',
    },
  ])('refuses $name', async ({ args, want }) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(want);
  });
});
