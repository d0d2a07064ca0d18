import type { Release, ReleaseChange, ReleaseDelta, Spec } from '@specloom/spec';
import { codeSpan, escapeMarkdown } from '../text/markdown.js';

/** What each list of a release note is called in a sentence. */
const LISTS: Record<keyof ReleaseChange, string> = {
  newInput: 'new input',
  modifiedInput: 'modified input',
  deletedInput: 'removed input',
  newOutput: 'new output',
  modifiedOutput: 'modified output',
  deletedOutput: 'removed output',
  newMembers: 'new members',
  modifiedMembers: 'modified members',
  deletedMembers: 'removed members',
};

/**
 * The releases that a document tells of, as a HISTORY.md: newest first, with what each added, removed and changed. Names that were
 * removed before are told apart from new ones. A note tells which fields it changed, never how, and neither does this text.
 */
export function renderHistory(spec: Spec): string {
  const { title, version } = spec.service;
  const releases = spec.history.map((release, index) => renderRelease(release, spec.history.slice(index + 1)));
  const body = releases.length === 0 ? ['The documentation tells of no release.'] : [INTRODUCTION, ...releases];
  return `${[`# History of ${escapeMarkdown(title)} ${version}`, ...body].join('\n\n')}\n`;
}

const INTRODUCTION =
  'What the documentation says of its own releases, newest first. It names what changed and does not say from what to what.';

function renderRelease(release: Release, earlier: readonly Release[]): string {
  const day = release.time.split(' ', 1)[0];
  const heading = `## ${escapeMarkdown(release.name)}${day ? ` (${day})` : ''}`;
  const paragraphs = [
    ...renderDelta(release.actions, ['action', 'actions'], formerly(earlier, 'actions')),
    ...renderDelta(release.types, ['data type', 'data types'], formerly(earlier, 'types')),
  ];
  return [heading, ...(paragraphs.length === 0 ? ['No action and no data type changed.'] : paragraphs)].join('\n\n');
}

/** Names that earlier releases removed, whether or not they brought them back. */
function formerly(earlier: readonly Release[], kind: 'actions' | 'types'): ReadonlySet<string> {
  return new Set(earlier.flatMap((release) => release[kind].removed));
}

function renderDelta(
  delta: ReleaseDelta,
  nouns: readonly [string, string],
  removedBefore: ReadonlySet<string>,
): string[] {
  const back = delta.added.filter((name) => removedBefore.has(name));
  const fresh = delta.added.filter((name) => !removedBefore.has(name));
  const changed = Object.entries(delta.changed);
  return [
    ...nameList('Existing', nouns, delta.existing),
    ...nameList('New', nouns, fresh),
    ...nameList('Restored', nouns, back),
    ...nameList('Removed', nouns, delta.removed),
    ...(changed.length === 0
      ? []
      : [`Changed ${nouns[changed.length === 1 ? 0 : 1]}:\n\n${changed.map(changeItem).join('\n')}`]),
  ];
}

function nameList(label: string, nouns: readonly [string, string], names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const count = names.length === 1 ? nouns[0] : `${nouns[1]} (${names.length})`;
  return [`${label} ${count}: ${names.map(codeSpan).join(', ')}.`];
}

function changeItem([name, change]: readonly [string, ReleaseChange]): string {
  const lists = Object.entries(LISTS) as [keyof ReleaseChange, string][];
  const parts = lists.flatMap(([key, label]) => {
    const fields = change[key] ?? [];
    return fields.length === 0 ? [] : [`${label} ${fields.map(codeSpan).join(', ')}`];
  });
  return `- ${codeSpan(name)}: ${parts.join('; ') || 'changed'}`;
}
