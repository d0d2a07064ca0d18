import type { Action, Region } from '@specloom/spec';
import { toChange } from '../change.js';
import { match } from '../match.js';
import type { Change } from '../model.js';
import { quoteText } from '../text/quote-text.js';
import { compareDescription } from './description.js';

/** The change of how an action treats Region; an unused one counts as optional. */
export function compareActionRegion(name: string, before: Action, after: Action): Change[] {
  const required = after.region === 'required';
  if (required === (before.region === 'required')) return [];
  return [
    toChange({
      rule: required ? 'region-became-required' : 'region-became-optional',
      path: `${name}.region`,
      message: `Region of ${name} was ${before.region} and is now ${after.region}.`,
      before: before.region,
      after: after.region,
      from: before.origin,
      to: after.origin,
    }),
  ];
}

/** Changes of the regions that the service is available in, their host names and their titles. */
export function compareRegions(before: readonly Region[], after: readonly Region[]): Change[] {
  const { added, removed, paired } = match(before, after, (region) => region.id);
  return [
    ...added.map((region) =>
      toChange({
        rule: 'region-added',
        path: pathOf(region),
        message: `${nounOf(region)} was added: ${quoteText(region.name)} at ${region.endpoint}.`,
        before: undefined,
        after: region.endpoint,
      }),
    ),
    ...removed.map((region) =>
      toChange({
        rule: 'region-removed',
        path: pathOf(region),
        message: `${nounOf(region)} was removed; it was ${quoteText(region.name)} at ${region.endpoint}.`,
        before: region.endpoint,
        after: undefined,
      }),
    ),
    ...paired.flatMap((pair) => compareRegion(pair.before, pair.after)),
  ];
}

function compareRegion(before: Region, after: Region): Change[] {
  const [path, noun] = [pathOf(before), nounOf(before)];
  const changes = compareDescription({ path, noun, before: before.name, after: after.name });
  if (before.endpoint === after.endpoint) return changes;
  const message = `${noun} moved from ${before.endpoint} to ${after.endpoint}.`;
  const moved = toChange({ rule: 'protocol-changed', path, message, before: before.endpoint, after: after.endpoint });
  return [...changes, moved];
}

/** The default domain has no identifier of its own. */
function pathOf(region: Region): string {
  return `regions.${region.id === '' ? 'default' : region.id}`;
}

function nounOf(region: Region): string {
  return region.id === '' ? 'The default domain' : `Region ${region.id}`;
}
