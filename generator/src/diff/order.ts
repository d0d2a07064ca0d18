import type { Bump, Change } from './model.js';

/** Bumps from the smallest to the greatest. */
export const BUMPS: readonly Bump[] = ['none', 'patch', 'minor', 'major'];

/** Whether a bump is another one or more. */
export function reaches(bump: Bump, threshold: Bump): boolean {
  return BUMPS.indexOf(bump) >= BUMPS.indexOf(threshold);
}

/** The greatest bump of some changes; "none" for no changes. */
export function greatestBump(changes: readonly Change[]): Bump {
  return changes.reduce<Bump>((greatest, { bump }) => (reaches(bump, greatest) ? bump : greatest), 'none');
}

/** Changes by path, then rule, then fingerprint, compared by code units so that no locale decides. */
export function orderChanges(changes: readonly Change[]): Change[] {
  return changes.toSorted(
    (a, b) => compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
