import type { Release, ReleaseChange, ReleaseDelta } from '@specloom/spec';
import type { Mention } from './timeline.js';

/** What the notes of all releases, oldest first, say of each name. */
export interface Mentions {
  actions: Map<string, Mention[]>;
  types: Map<string, Mention[]>;
  /** By owner, then name: "DescribeTask.input" or "Task", then "Filters". */
  fields: Map<string, Map<string, Mention[]>>;
}

type FieldList = keyof ReleaseChange;

/** Owner's path and meaning of each list of a note: `New input parameters:`, `Modified members:` and the like. */
const LISTS: Record<FieldList, { suffix: string; mention: Mention }> = {
  newInput: { suffix: '.input', mention: 'added' },
  modifiedInput: { suffix: '.input', mention: 'changed' },
  deletedInput: { suffix: '.input', mention: 'removed' },
  newOutput: { suffix: '.output', mention: 'added' },
  modifiedOutput: { suffix: '.output', mention: 'changed' },
  deletedOutput: { suffix: '.output', mention: 'removed' },
  newMembers: { suffix: '', mention: 'added' },
  modifiedMembers: { suffix: '', mention: 'changed' },
  deletedMembers: { suffix: '', mention: 'removed' },
};

/** Collects what release notes say of actions, data types and their fields. The time before the first release is index 0. */
export function collectMentions(releases: readonly Release[]): Mentions {
  const mentions: Mentions = { actions: new Map(), types: new Map(), fields: new Map() };
  const slots = releases.length + 1;
  for (const [index, release] of releases.entries()) {
    const slot = { index: index + 1, slots };
    collectDelta(mentions.actions, mentions.fields, release.actions, slot);
    collectDelta(mentions.types, mentions.fields, release.types, slot);
  }
  return mentions;
}

interface Slot {
  index: number;
  slots: number;
}

function collectDelta(
  names: Map<string, Mention[]>,
  fields: Mentions['fields'],
  delta: ReleaseDelta,
  slot: Slot,
): void {
  for (const [name, change] of Object.entries(delta.changed)) {
    mention(names, name, 'changed', slot);
    for (const [list, { suffix, mention: meaning }] of Object.entries(LISTS)) {
      const owner = `${name}${suffix}`;
      for (const field of change[list as FieldList] ?? []) mention(entry(fields, owner), field, meaning, slot);
    }
  }
  for (const name of [...delta.existing, ...delta.added]) mention(names, name, 'added', slot);
  for (const name of delta.removed) mention(names, name, 'removed', slot);
}

function mention(names: Map<string, Mention[]>, name: string, meaning: Mention, { index, slots }: Slot): void {
  const mentions = names.get(name) ?? new Array<Mention>(slots).fill(undefined);
  mentions[index] = meaning;
  names.set(name, mentions);
}

function entry(fields: Mentions['fields'], owner: string): Map<string, Mention[]> {
  const found = fields.get(owner) ?? new Map<string, Mention[]>();
  fields.set(owner, found);
  return found;
}
