import pc from 'picocolors';
import { presentSurface } from '../../diff/history/replay-history.js';
import type { ParseDocumentsOptions } from '../../parse-documents.js';
import { UsageError } from '../usage-error.js';
import { type LoadedSide, loadSide } from './load-side.js';

/** Both sides of a diff. */
export interface LoadedSides {
  old: LoadedSide;
  now: LoadedSide;
}

/**
 * Loads both sides. Where one is a release of a history, the other is taken as the last of its own, so that both tell what they do
 * not know.
 *
 * @throws UsageError when they are of two services, unless `force` makes that a warning.
 */
export async function loadSides(
  oldArgument: string,
  newArgument: string,
  force: boolean,
  options: ParseDocumentsOptions,
): Promise<LoadedSides> {
  const cwd = process.cwd();
  const [old, now] = [await loadSide(oldArgument, cwd, options), await loadSide(newArgument, cwd, options)];
  checkServices(old, now, force);
  const historic = old.surface.standings !== undefined || now.surface.standings !== undefined;
  return historic ? { old: asHistoric(old), now: asHistoric(now) } : { old, now };
}

function asHistoric(side: LoadedSide): LoadedSide {
  return side.surface.standings ? side : { ...side, surface: presentSurface(side.surface.spec) };
}

function checkServices(old: LoadedSide, now: LoadedSide, force: boolean): void {
  const [left, right] = [old, now].map((side) => side.surface.spec.service.id);
  if (left === right) return;
  const found = `found two services, "${left}" in ${old.label} and "${right}" in ${now.label}`;
  if (!force) throw new UsageError(`${found}, expected one; compare them all the same with --force`);
  process.stderr.write(`${pc.yellow('warning')}: ${found}\n`);
}
