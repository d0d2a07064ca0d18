import { readFile } from 'node:fs/promises';
import { CommandError } from './command-error.js';

/**
 * Reads a JSON file that the user named; the mock itself checks what it holds. Throws a CommandError.
 *
 * @param expected what the file should be, such as "a cassette".
 */
export async function readJsonFile<Content extends object>(path: string, expected: string): Promise<Content> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${path}: found ${error.code ?? error.message}, expected a JSON file with ${expected}.`);
  });
  const value = parse(text, path, expected);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Content;
  throw new CommandError(`${path}: found JSON that is no object, expected ${expected}.`);
}

function parse(text: string, path: string, expected: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`${path}: found text that is not JSON, expected ${expected}.`);
  }
}
