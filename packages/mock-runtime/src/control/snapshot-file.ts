import { readFile } from 'node:fs/promises';
import type { Mock } from '../mock.js';
import { replaceFile } from './replace-file.js';
import type { Snapshot } from './snapshot.js';

/** Saves the whole state of a mock to a file that is complete at every moment. */
export function saveSnapshot(mock: Mock, path: string): Promise<void> {
  return replaceFile(path, `${JSON.stringify(mock.snapshot())}\n`);
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
