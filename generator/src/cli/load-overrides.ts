import { dirname, join } from 'node:path';
import type { Override } from '@specloom/spec';
import { readOverrides } from '../spec/read-overrides.js';
import { readInput } from './read-file.js';
import { readOptional } from './read-optional.js';

/**
 * Reads the corrections that the user named, or else those in the folder of a file, where most documents have none.
 *
 * @throws UsageError where the named file cannot be read, SpecError where it holds no corrections.
 */
export async function loadOverrides(named: string | undefined, neighbour: string | undefined): Promise<Override[]> {
  if (named !== undefined) {
    return readOverrides(new TextDecoder().decode(await readInput(named, 'a list of overrides')), named);
  }
  if (neighbour === undefined) return [];
  const path = join(dirname(neighbour), 'overrides.json');
  const text = await readOptional(path);
  return text === undefined ? [] : readOverrides(text, path);
}
