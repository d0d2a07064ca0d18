import { Buffer } from 'node:buffer';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { DocumentError, parseDocuments } from 'specloom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../pipeline/random.js';
import { randomSpec } from '../render/random-spec.js';
import { renderSpec } from '../render/render-spec.js';
import { VARIANTS } from '../render/variant.js';
import { flate, onePage } from './tiny-pdf.js';

const PLACES = 100;
const FLIPS = 200;

/** Damaged files are read so many at a time: as many threads are kept for the next ones. */
const AT_ONCE = 2;

const SPECLOOM = fileURLToPath(new URL('../../generator/bin/specloom.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'specloom-damaged-'));
const [variant] = VARIANTS;
const [spec] = fc.sample(randomSpec, { numRuns: 1, seed: 17 });
let whole: Uint8Array;
let locked: Uint8Array;

beforeAll(async () => {
  if (!variant || !spec) throw new Error('there is no variant or no spec to print');
  whole = await renderSpec(spec, { variant });
  locked = await renderSpec(spec, { variant, password: 'open sesame' });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What became of a file: its findings by severity, or the message of the refusal. */
async function outcome(
  bytes: Uint8Array,
  password?: string,
): Promise<{ refusal: string } | { errors: number; actions: string[] }> {
  try {
    const read = await parseDocuments([{ bytes, file: 'damaged.pdf' }], password === undefined ? {} : { password });
    return {
      errors: read.findings.filter(({ severity }) => severity === 'error').length,
      actions: Object.keys(read.spec.actions),
    };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { refusal: error.message };
  }
}

async function inTurns<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  for (let i = 0; i < items.length; i += AT_ONCE) await Promise.all(items.slice(i, i + AT_ONCE).map(run));
}

const ONE_LINE = /^damaged\.pdf: [^\n]{10,400}$/;

describe('a damaged PDF is refused in one line, or read with errors', () => {
  test(`cut off at ${PLACES} places`, { timeout: 600_000 }, async () => {
    const places = Array.from({ length: PLACES }, (_, index) => Math.floor((whole.length * index) / PLACES));
    await inTurns(places, async (end) => {
      const found = await outcome(whole.slice(0, end));
      if ('refusal' in found) expect(found.refusal).toMatch(ONE_LINE);
      else expect(found.errors, `cut off at ${end} of ${whole.length}`).toBeGreaterThan(0);
    });
  });

  test(`bytes flipped in ${FLIPS} ways`, { timeout: 600_000 }, async () => {
    const seeds = Array.from({ length: FLIPS }, (_, index) => index);
    await inTurns(seeds, async (seed) => {
      const random = seededRandom(seed);
      const bytes = Uint8Array.from(whole);
      for (let i = 0; i <= seed % 20; i++) {
        const at = random(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 + random(255));
      }
      const found = await outcome(bytes);
      if ('refusal' in found) expect(found.refusal).toMatch(ONE_LINE);
    });
  });
});

describe('an encrypted PDF', () => {
  test('is read with its password', async () => {
    expect(await outcome(locked, 'open sesame')).toEqual({ errors: 0, actions: Object.keys(spec?.actions ?? {}) });
  });

  test('is refused without one, and with a wrong one', async () => {
    expect(await outcome(locked)).toEqual({
      refusal:
        'damaged.pdf: found an encrypted PDF, expected one without a password, or the password in a file named by --password-file',
    });
    expect(await outcome(locked, 'sesame')).toEqual({
      refusal:
        'damaged.pdf: found a PDF that the given password does not open, expected the right one in the file of --password-file',
    });
  });
});

describe('the command line', () => {
  const slow = onePage(flate(Buffer.from('BT (word) Tj ET\n'.repeat(1_000_000))));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [SPECLOOM, 'parse', ...args], { cwd: folder, encoding: 'utf8' });

  test('takes the password from a file', () => {
    writeFileSync(join(folder, 'locked.pdf'), locked);
    writeFileSync(join(folder, 'password.txt'), 'open sesame\n');
    const { status, stderr } = run(
      'locked.pdf',
      '--password-file',
      'password.txt',
      '-o',
      'locked.json',
      '--strict',
      '-q',
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(existsSync(join(folder, 'locked.json'))).toBe(true);
  });

  test('ends with 2 and one line on a refusal, and writes nothing', () => {
    writeFileSync(join(folder, 'cut.pdf'), whole.slice(0, whole.length / 2));
    writeFileSync(join(folder, 'slow.pdf'), slow);
    const before = readdirSync(folder);
    const { status, stderr, stdout } = run('cut.pdf', '-o', 'cut.json');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^error: cut\.pdf: found no readable PDF [^\n]*\n$/);
    expect(run('slow.pdf', '--max-memory', '1', '-o', 'cut.json').stderr).toMatch(
      /^error: slow\.pdf: reading took over 1 MB [^\n]*\n$/,
    );
    expect(readdirSync(folder)).toEqual(before);
  });

  test('stops when it is interrupted, and writes nothing', async () => {
    writeFileSync(join(folder, 'slow.pdf'), slow);
    const before = readdirSync(folder);
    const child = spawn(process.execPath, [SPECLOOM, 'parse', 'slow.pdf', '-o', 'slow.json'], { cwd: folder });
    child.once('spawn', () => child.kill('SIGINT'));
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
    expect(signal).toBe('SIGINT');
    expect(readdirSync(folder)).toEqual(before);
  });

  test('says which of several documents a fact came from', () => {
    const parts = mkdtempSync(join(folder, 'parts-'));
    writeFileSync(join(parts, 'a.pdf'), whole);
    writeFileSync(join(parts, 'b.pdf'), whole);
    const { status, stdout } = run(parts, '-q');
    expect(status).toBe(0);
    const read = JSON.parse(stdout) as { source: { documents: { file: string }[] }; history: { origin: object }[] };
    expect(read.source.documents.map(({ file }) => file)).toEqual(['a.pdf', 'b.pdf']);
    expect(read.history[0]?.origin).toMatchObject({ document: 0 });
  });
});
