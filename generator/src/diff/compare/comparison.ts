import type { Release } from '@specloom/spec';
import type { Direction } from '../model.js';
import type { Surface } from '../surface.js';

/** What every comparison of a construct needs to know of the whole. */
export interface Comparison {
  old: Surface;
  now: Surface;
  /** Where a data type is used, over old and new together. */
  directionOf(type: string): Direction;
  /** Whether an old name and a new one stand for one data type: equal names, or a rename. */
  sameType(before: string, after: string): boolean;
  /** Releases between the two sides, where both are releases of one document's history. */
  releases: readonly Release[];
}
