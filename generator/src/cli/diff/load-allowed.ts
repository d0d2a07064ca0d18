import pc from 'picocolors';
import { DiffError } from '../../diff/diff-error.js';
import type { DiffReport } from '../../diff/model.js';
import { type Allowance, applyAllowList, isDay, parseAllowList } from '../../diff/report/allow-list.js';
import { readInput } from '../read-file.js';
import { UsageError } from '../usage-error.js';

/** Which allow list to read, and the day on which its entries are checked ("YYYY-MM-DD", in UTC; by default today). */
export interface AllowFlags {
  allow?: string;
  asOf?: string;
}

/**
 * Reasons by fingerprint of the changes that may pass. Entries that are over, or that match nothing in the whole report, are warned
 * of.
 *
 * @throws UsageError when the list or the day cannot be read.
 */
export async function loadAllowed(
  { allow, asOf }: AllowFlags,
  whole: DiffReport,
): Promise<ReadonlyMap<string, string>> {
  if (asOf !== undefined && !isDay(asOf)) {
    throw new UsageError(`--as-of: found "${asOf}", expected a day such as 2030-12-31`);
  }
  if (allow === undefined) return new Map();
  const text = new TextDecoder().decode(await readInput(allow, 'a list of allowed changes'));
  const today = asOf ?? new Date().toISOString().slice(0, 10);
  const { allowed, expired, unused } = applyAllowList(readList(text, allow), whole.changes, today);
  for (const entry of expired) warn(`${allow}: the allowance of ${entry.fingerprint} ended on ${entry.expires}`);
  for (const entry of unused) warn(`${allow}: the allowance of ${entry.fingerprint} matches no change; remove it`);
  return allowed;
}

function readList(text: string, file: string): Allowance[] {
  try {
    return parseAllowList(text, file);
  } catch (error) {
    throw error instanceof DiffError ? new UsageError(error.message) : error;
  }
}

function warn(message: string): void {
  process.stderr.write(`${pc.yellow('warning')}: ${message}\n`);
}
