import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { WriteError } from './write-error.js';

/** Files to write and to remove, by their paths below one folder; the order is that of the writing. */
export interface StagedFiles {
  write: readonly { path: string; content: string | Uint8Array }[];
  remove: readonly string[];
  /** Written last of all: as long as it is the old one, the same work can be done again. */
  last: { path: string; content: string | Uint8Array };
}

const STAGE = '.specloom-stage';

/**
 * Writes many files as one piece of work. All are written into a folder beside first; only when they are complete on the disk are
 * they renamed to their places, which loses none of them half-written. Interrupted before, nothing has changed; interrupted during
 * the renames, `last` still is the old file, and whoever decides by it does the same work again. A folder that an interrupted run
 * left is removed.
 *
 * @param onStep called before each change of the disk, with its number
 * @throws {WriteError} when another run is under way.
 */
export async function writeStaged(
  root: string,
  { write, remove, last }: StagedFiles,
  onStep: (step: number) => void | Promise<void> = () => {},
): Promise<void> {
  const stage = join(root, STAGE);
  await enter(stage);
  let step = 0;
  const files = [...write, last];
  try {
    for (const [index, { content }] of files.entries()) {
      await onStep(step++);
      await writeWhole(join(stage, String(index)), content);
    }
    const moves = files.map(({ path }, index) => ({ from: join(stage, String(index)), to: join(root, path) }));
    for (const { from, to } of moves.slice(0, -1)) {
      await onStep(step++);
      await move(from, to);
    }
    for (const path of remove) {
      await onStep(step++);
      await rm(join(root, path), { force: true });
    }
    for (const { from, to } of moves.slice(-1)) {
      await onStep(step++);
      await move(from, to);
    }
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** Makes the staging folder this run's own; one whose run is over is an interrupted one's. */
async function enter(stage: string): Promise<void> {
  const owner = Number(await readFile(join(stage, 'owner'), 'utf8').catch(() => ''));
  if (owner > 0 && owner !== process.pid && isRunning(owner)) {
    throw new WriteError(`${stage} belongs to process ${owner}, which is at work; wait for it, or end it.`);
  }
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage, { recursive: true });
  await writeFile(join(stage, 'owner'), String(process.pid));
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
}
