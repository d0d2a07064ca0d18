import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Mock } from '../mock.js';
import type { Snapshot } from './snapshot.js';

/** Saves the whole state of a mock. The file is complete at every moment: a new one takes the old one's place in one step. */
export async function saveSnapshot(mock: Mock, path: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, `${JSON.stringify(mock.snapshot())}\n`);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Takes the state that a file holds. Rejects where the file cannot be read, is no JSON, or is of another service. */
export async function loadSnapshot(mock: Mock, path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  mock.restore(parse(text, path));
}

function parse(text: string, path: string): Snapshot {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${path} is not JSON: expected a snapshot that a mock has saved.`);
  }
}
