import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DiffReport } from '../diff/model.js';
import { edited, fieldOf } from '../diff/testing/edit-spec.js';
import { historySpec } from '../diff/testing/history-spec.js';
import { action, parcelSpec } from '../diff/testing/parcel-spec.js';
import { main } from './main.js';

const folder = mkdtempSync(join(tmpdir(), 'specloom-diff-'));
const repository = join(folder, 'repository');
const allowed = 'allow.json';

const SPECS = {
  'old.json': parcelSpec(),
  'minor.json': edited((spec) => Object.assign(spec.actions, { Fresh: action() })),
  'major.json': edited((spec) => Object.assign(fieldOf(spec, 'SendParcel.input.Speed'), { required: true })),
  'history.json': historySpec(),
  'other.json': edited((spec) => Object.assign(spec.service, { id: 'letter' })),
  'format.json': { ...parcelSpec(), format: 2 },
  'extra.json': { ...parcelSpec(), extra: true },
};

function write(path: string, content: unknown): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd: repository, stdio: 'pipe' });
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
  vi.spyOn(process, 'cwd').mockReturnValue(repository);
  const named = args.map((arg) =>
    Object.hasOwn(SPECS, arg.split('@')[0] ?? '') || arg === allowed ? join(folder, arg) : arg,
  );
  const code = await main(['diff', ...named]);
  return { code, ...streams };
}

beforeAll(() => {
  for (const [name, spec] of Object.entries(SPECS)) write(name, spec);
  write('text.txt', 'Dear all, this is no document.');
  write('broken.json', '{ "format": 1, ');
  write('repository/spec/parcel/2023-01-01/spec.json', SPECS['major.json']);
  write('repository/spec/parcel/2024-01-01/spec.json', SPECS['old.json']);
  write('repository/spec/empty/README.md', 'Nothing yet.');
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=One');
  write('repository/spec/parcel/2024-01-01/spec.json', SPECS['minor.json']);
  git('commit', '--quiet', '--all', '--message=Two');
  write('repository/spec/parcel/2024-01-01/spec.json', SPECS['history.json']);
});

afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('exit codes', () => {
  it.each([
    { given: 'old.json old.json', code: 0 },
    { given: 'old.json minor.json', code: 0 },
    { given: 'old.json major.json', code: 1 },
    { given: 'old.json minor.json --fail-on minor', code: 1 },
    { given: 'old.json major.json --fail-on minor', code: 1 },
    { given: 'old.json major.json --only action-added', code: 0 },
    { given: 'old.json major.json --only SendParcel.input', code: 1 },
    { given: 'old.json', code: 2 },
    { given: 'old.json minor.json --format yaml', code: 2 },
    { given: 'old.json minor.json --fail-on patch', code: 2 },
    { given: 'old.json minor.json --as-of yesterday', code: 2 },
  ])('$given: $code', async ({ given, code }) => {
    expect((await run(...given.split(' '))).code).toBe(code);
  });
});

describe('formats', () => {
  it.each([
    { format: 'text', want: 'Input parameter Speed of SendParcel was optional and is now required.\n' },
    { format: 'markdown', want: '### Breaking changes\n\n- `SendParcel.input.Speed`: ' },
    { format: 'html', want: '<mark>  &quot;required&quot;: true,</mark>' },
    { format: 'github', want: '::error title=parameter-became-required at SendParcel.input.Speed::Input' },
  ])('$format', async ({ format, want }) => {
    expect((await run('old.json', 'major.json', '--format', format)).out).toContain(want);
  });

  it('json', async () => {
    const report: DiffReport = JSON.parse((await run('old.json', 'major.json', '--format', 'json')).out);
    expect([report.bump, ...report.changes.map(({ path }) => path)]).toEqual(['major', 'SendParcel.input.Speed']);
    expect(report.to.label).toBe(join(folder, 'major.json'));
  });

  it('a file', async () => {
    const file = join(folder, 'report.md');
    expect((await run('old.json', 'major.json', '--format', 'markdown', '-o', file)).out).toBe('');
    expect(readFileSync(file, 'utf8')).toContain('### Breaking changes');
  });
});

describe('sides', () => {
  it.each([
    { given: 'parcel@HEAD~1 parcel@HEAD', want: ['action-added Fresh'] },
    { given: 'parcel@HEAD parcel@main~1', want: ['action-removed Fresh'] },
    { given: 'parcel/2023-01-01@HEAD parcel@HEAD~1', want: ['parameter-became-optional SendParcel.input.Speed'] },
    { given: 'parcel@release:2 parcel@release:3', want: ['type-removed Ash', 'action-removed BurnParcel'] },
    { given: 'history.json@release:3 parcel@release:5', want: ['member-added Query.Value', 'type-removed Seal'] },
    {
      given: 'history.json@release:4 history.json',
      want: ['action-added FindParcels', 'type-added Parcel', 'member-added Query.Value'],
    },
    { given: 'parcel history.json', want: [] },
  ])('$given', async ({ given, want }) => {
    const { out } = await run(...given.split(' '), '--format', 'json');
    const { changes }: DiffReport = JSON.parse(out);
    expect(changes.map(({ rule, path }) => `${rule} ${path}`)).toEqual(want);
  });
});

describe('bad input', () => {
  it.each([
    { given: ['old.json', 'format.json'], want: /format\.json: found format 2, expected a spec of format 1$/ },
    { given: ['old.json', 'extra.json'], want: /extra\.json.*"extra"/ },
    { given: ['old.json', 'broken.json'], want: /broken\.json: found text that is not JSON, expected a spec\.json$/ },
    { given: ['old.json', 'text.txt'], want: /text\.txt: found .*, expected/ },
    {
      given: ['old.json', 'missing.json'],
      want: /missing\.json: found no such file, expected a spec\.json, a document/,
    },
    { given: ['old.json', 'other.json'], want: /found two services, "parcel" in .* and "letter" in .*--force$/ },
    { given: ['parcel@HEAD~9', 'old.json'], want: /parcel@HEAD~9: found no revision "HEAD~9", expected/ },
    { given: ['parcel@--all', 'old.json'], want: /parcel@--all: found the revision "--all", expected/ },
    { given: ['parcel@HEAD:spec', 'old.json'], want: /found the revision "HEAD:spec", expected/ },
    { given: ['parcel@HEAD;touch>injected', 'old.json'], want: /found no revision "HEAD;touch>injected"/ },
    {
      given: ['empty@HEAD', 'old.json'],
      want: /empty@HEAD: found no spec\/empty\/<version>\/spec\.json in [0-9a-f]{12}/,
    },
    {
      given: ['parcel@release:9', 'old.json'],
      want: /parcel@release:9: found no release "9", expected one of 0 \(Before/,
    },
    { given: ['letter', 'old.json'], want: /letter: found no such file, expected a spec\.json, a document/ },
  ])('$given', async ({ given, want }) => {
    const names = given.map((name) => (/^(?:broken|text|missing)\./.test(name) ? join(folder, name) : name));
    const { code, out, err } = await run(...names);
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err.trimEnd()).toMatch(want);
    expect(existsSync(join(repository, 'injected'))).toBe(false);
  });

  it('compares two services by force, with a warning', async () => {
    const { code, err } = await run('old.json', 'other.json', '--force');
    expect(code).toBe(0);
    expect(err).toMatch(/warning.*: found two services, "parcel" in/);
  });

  it('warns of a pattern that is neither a rule nor a path', async () => {
    expect((await run('old.json', 'major.json', '--only', 'SendParcels')).err).toContain('--only: found "SendParcels"');
    expect((await run('old.json', 'major.json', '--only', 'FindParcels')).err).toBe('');
  });
});

describe('allow lists', () => {
  it('let changes pass until they are over', async () => {
    const { out } = await run('old.json', 'major.json', '--format', 'json');
    const report: DiffReport = JSON.parse(out);
    const fingerprint = report.changes[0]?.fingerprint;
    write(allowed, { allow: [{ fingerprint, reason: 'All callers pass it.', expires: '2030-06-30' }] });
    const before = await run('old.json', 'major.json', '--allow', allowed, '--as-of', '2030-06-30');
    expect({ code: before.code, err: before.err }).toEqual({ code: 0, err: '' });
    expect(before.out).toContain('allowed: All callers pass it.');
    const after = await run('old.json', 'major.json', '--allow', allowed, '--as-of', '2030-07-01');
    expect(after.code).toBe(1);
    expect(after.err).toContain(`the allowance of ${fingerprint} ended on 2030-06-30`);
    const unused = await run('old.json', 'minor.json', '--allow', allowed, '--as-of', '2030-07-01');
    expect(unused.err).toContain('matches no change; remove it');
  });

  it('must be readable', async () => {
    write(allowed, '{"allow":[{"fingerprint":"x"}]}');
    const { code, err } = await run('old.json', 'major.json', '--allow', allowed);
    expect(code).toBe(2);
    expect(err).toContain('entry 1: found the fingerprint "x", expected 16 hexadecimal digits');
  });
});
