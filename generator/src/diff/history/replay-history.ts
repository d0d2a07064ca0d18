import type { Spec } from '@specloom/spec';
import type { Surface } from '../surface.js';
import { collectMentions } from './mentions.js';
import { releaseNumbers } from './release-number.js';
import { surfaceAt } from './surface-at.js';
import { drawTimelines } from './timelines.js';

/** An API as it was at one release of its document's history, as far as the history and the present documentation tell. */
export interface HistoricRelease {
  /** Number within the history: 7 for "Release 7". */
  number: number;
  name: string;
  /** "YYYY-MM-DD HH:mm:ss"; "" for the time before the first release. */
  time: string;
  surface: Surface;
}

/**
 * Reconstructs every release of a document's history from the present spec, oldest first, beginning with the time before the first
 * one, when nothing was there. The last one is the present itself. A definition is the present one, for notes do not tell an
 * earlier one; what they leave open is marked `unknown`, and a diff of two releases says nothing about it.
 */
export function replayHistory(spec: Spec): HistoricRelease[] {
  const releases = spec.history.toReversed();
  const numbers = releaseNumbers(releases);
  const timelines = drawTimelines(spec, collectMentions(releases));
  const start = { number: (numbers[0] ?? 1) - 1, name: 'Before the first release', time: '' };
  const headings = releases.map(({ name, time }, index) => ({ number: numbers[index] ?? index + 1, name, time }));
  return [start, ...headings].map((heading, index) => ({ ...heading, surface: surfaceAt(spec, timelines, index) }));
}

/**
 * The release of a number, such as "7" for "Release 7", or the one that is called so, such as "Existing Release" or "existing";
 * undefined if the history has none.
 */
export function findRelease(releases: readonly HistoricRelease[], wanted: string): HistoricRelease | undefined {
  const number = /^\d{1,9}$/.test(wanted) ? Number(wanted) : undefined;
  const names = [wanted.toLowerCase(), `${wanted.toLowerCase()} release`];
  return releases.find((release) => release.number === number || names.includes(release.name.toLowerCase()));
}

/** The present as the last release of its own history, to be compared with an earlier one. */
export function presentSurface(spec: Spec): Surface {
  return replayHistory(spec).at(-1)?.surface ?? { spec };
}
