import type { Bump } from '../diff/model.js';

/** The bump of a package for a change of its API: while it is 0.x, a major is a minor there, and a minor a patch. */
export function bumpFor<T extends Bump>(bump: T, version: string): T | 'minor' | 'patch' {
  if (!/^0\./.test(version)) return bump;
  if (bump === 'major') return 'minor';
  return bump === 'minor' ? 'patch' : bump;
}
