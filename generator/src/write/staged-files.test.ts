import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type StagedFiles, writeStaged } from './staged-files.js';

const WORK: StagedFiles = {
  write: [
    { path: 'a/one.txt', content: 'new one' },
    { path: 'b/c/two.txt', content: 'new two' },
  ],
  remove: ['a/old.txt', 'a/never.txt'],
  last: { path: 'spec.json', content: 'new spec' },
};
/** Three files staged, two of them moved, two removed, and the last one moved. */
const STEPS = 8;

const BEFORE = { 'a/old.txt': 'old', 'a/one.txt': 'old one', 'spec.json': 'old spec' };
const AFTER = { 'a/one.txt': 'new one', 'b/c/two.txt': 'new two', 'spec.json': 'new spec' };

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'specloom-staged-'));
  mkdirSync(join(root, 'a'));
  for (const [path, text] of Object.entries(BEFORE)) writeFileSync(join(root, path), text);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function filesOnDisk(): Record<string, string> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !path.startsWith('.specloom-stage/'))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** Starts the work, and returns once it is about to take a step that it then never takes, as if it were killed. */
async function killAt(step: number): Promise<void> {
  await new Promise<void>((reached) => {
    void writeStaged(root, WORK, (next) => {
      if (next < step) return undefined;
      reached();
      return new Promise<void>(() => {});
    });
  });
}

describe('writeStaged', () => {
  it('writes and removes everything, and leaves nothing else', async () => {
    const steps: number[] = [];
    await writeStaged(root, WORK, (step) => void steps.push(step));
    expect(filesOnDisk()).toEqual(AFTER);
    expect(readdirSync(root)).not.toContain('.specloom-stage');
    expect(steps).toEqual(Array.from({ length: STEPS }, (_, step) => step));
  });

  it.each(Array.from({ length: STEPS }, (_, step) => step))(
    'killed before step %i, has every file whole, the last one old',
    async (step) => {
      await killAt(step);
      const found = filesOnDisk();
      const known = new Map(
        [...Object.entries(BEFORE), ...Object.entries(AFTER)].map(([path, text]) => [`${path}=${text}`, true]),
      );
      expect(Object.entries(found).filter(([path, text]) => !known.has(`${path}=${text}`))).toEqual([]);
      expect(found['spec.json']).toBe('old spec');
      if (step <= WORK.write.length + 1) expect(found).toEqual(BEFORE);
      await writeStaged(root, WORK);
      expect(filesOnDisk()).toEqual(AFTER);
    },
  );

  it('changes nothing where a file cannot be staged', async () => {
    await expect(
      writeStaged(root, WORK, (step) => {
        if (step === 2) throw new Error('No space is left.');
      }),
    ).rejects.toThrow('No space is left.');
    expect(filesOnDisk()).toEqual(BEFORE);
    expect(readdirSync(root)).not.toContain('.specloom-stage');
  });

  it('waits for no one, but leaves a run alone that is at work', async () => {
    mkdirSync(join(root, '.specloom-stage'));
    // The parent of this process is at work for as long as the test is.
    writeFileSync(join(root, '.specloom-stage', 'owner'), String(process.ppid));
    await expect(writeStaged(root, WORK)).rejects.toThrow(`belongs to process ${process.ppid}, which is at work`);
    expect(filesOnDisk()).toEqual(BEFORE);
  });
});
