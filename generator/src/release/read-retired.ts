import { nothingRetired, type Retired } from '../plan/retired.js';

/** A retired.json that cannot be used: its message names the file, what was found and what was expected. */
export class RetiredError extends Error {
  override readonly name = 'SpecError';
}

const PARTS = ['actions', 'types', 'fields', 'errors'] as const;

/** Reads a retired.json; none is one where nothing is retired. @throws RetiredError when it is not of format 1. */
export function readRetired(text: string | undefined, file: string): Retired {
  if (text === undefined) return nothingRetired();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RetiredError(`${file}: found text that is not JSON, expected the retired names of a spec`);
  }
  if (isRetired(value)) return value;
  throw new RetiredError(
    `${file}: found something else, expected { "format": 1, "actions", "types", "fields", "errors" } as "specloom release" writes it`,
  );
}

function isRetired(value: unknown): value is Retired {
  if (!isRecord(value) || value.format !== 1) return false;
  return PARTS.every((part) => isRecord(value[part]) && Object.values(value[part]).every(isEntry));
}

function isEntry(entry: unknown): boolean {
  return isRecord(entry) && isRecord(entry.last) && isRecord(entry.definition);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
