import type { Spec } from '@specloom/spec';
import { validateSpec } from '../spec/validate-spec.js';
import { readInput } from './read-file.js';
import { UsageError } from './usage-error.js';

/** Reads and checks a spec file. @throws UsageError or SpecError when it is none. */
export async function readSpec(path: string): Promise<Spec> {
  const text = new TextDecoder().decode(await readInput(path, 'a spec.json'));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(
      `${path}: found text that is not JSON, expected a spec.json; run "specloom parse <document> -o spec.json" to make one`,
    );
  }
  return validateSpec(value, path);
}
