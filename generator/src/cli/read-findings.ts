import type { Finding } from '@specloom/spec';
import { UsageError } from './usage-error.js';

/**
 * Reads a lint.json; undefined where there is none.
 *
 * @throws UsageError for a text that is none, or whose findings lack an id.
 */
export function readFindings(text: string | undefined, file: string): Finding[] | undefined {
  if (text === undefined) return undefined;
  const value = parseJson(text, file);
  if (isRecord(value) && Array.isArray(value.findings) && value.findings.every(isFinding)) return value.findings;
  throw new UsageError(
    `${file}: found something else, expected { "findings": [...] } as "specloom lint --format json" prints it`,
  );
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(
      `${file}: found text that is not JSON, expected findings as "specloom lint --format json" prints them`,
    );
  }
}

/** The parts that are needed to tell which example a finding is about. */
function isFinding(value: unknown): value is Finding {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    (value.path === undefined || typeof value.path === 'string') &&
    Array.isArray(value.origins)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
