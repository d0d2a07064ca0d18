import type { Override } from '@specloom/spec';
import { SpecError } from './spec-error.js';

const HASH = /^[0-9a-f]{64}$/;

/**
 * Reads the JSON of an overrides file: a list of corrections and suppressions.
 *
 * @throws SpecError naming the file and the entry that is not one.
 */
export function readOverrides(text: string, file: string): Override[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SpecError(
      `${file}: found no JSON (${error instanceof Error ? error.message : String(error)}), expected a list of overrides`,
    );
  }
  if (!Array.isArray(value)) throw new SpecError(`${file}: found ${typeof value}, expected a list of overrides`);
  return value.map((entry: unknown, index) => {
    if (isOverride(entry)) return entry;
    throw new SpecError(
      `${file}: entry ${index} is no override; expected { path, value, reason, textSha256 } or { suppress, reason, textSha256 }`,
    );
  });
}

function isOverride(entry: unknown): entry is Override {
  if (typeof entry !== 'object' || entry === null) return false;
  const { path, suppress, reason, textSha256, ...rest } = entry as Record<string, unknown>;
  const { value, ...unknown } = rest;
  if (typeof reason !== 'string' || reason === '' || typeof textSha256 !== 'string' || !HASH.test(textSha256))
    return false;
  if (Object.keys(unknown).length > 0) return false;
  return typeof path === 'string'
    ? suppress === undefined && 'value' in rest
    : typeof suppress === 'string' && value === undefined;
}
