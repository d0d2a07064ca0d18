import type { Release } from '@specloom/spec';

const NUMBERED = /^release (\d{1,9})$/i;

/**
 * Numbers of releases, oldest first: the one in the name, as in "Release 7". The first of all, "Existing Release", comes right
 * before the smallest one; other names without a number follow the release before them.
 */
export function releaseNumbers(releases: readonly Release[]): number[] {
  const named = releases.map((release) => {
    const digits = NUMBERED.exec(release.name.trim())?.[1];
    return digits === undefined ? undefined : Number(digits);
  });
  const smallest = named.findIndex((number) => number !== undefined);
  const start = smallest === -1 ? 1 : (named[smallest] ?? 1) - smallest;
  let previous = start - 1;
  return named.map((number) => {
    previous = number ?? previous + 1;
    return previous;
  });
}
