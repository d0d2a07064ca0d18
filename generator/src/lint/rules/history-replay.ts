import type { Origin, Release, ReleaseChange, Spec } from '@specloom/spec';
import type { PlacedLine } from '../../locate-phrase.js';
import type { LintInput, LintRule, Report } from '../lint-rule.js';

type Part = 'actions' | 'types';

/** Is looked up when a finding needs it. */
type Place = () => Origin;

const NOUN = { actions: 'action', types: 'data type' } as const;

/** A history that, replayed from its first release, does not lead to what is documented now. */
export const historyReplay: LintRule = {
  id: 'history-replay',
  severity: 'warning',
  finds: 'notes of the history that contradict one another or the present documentation',
  check: (input) => {
    if (input.spec.history.length === 0) return [];
    return (['actions', 'types'] as const).flatMap((part) => [
      ...replayNames(part, input),
      ...replayFields(part, input),
    ]);
  },
};

function replayNames(part: Part, { spec, lines }: LintInput): Report[] {
  const reports: Report[] = [];
  const known = new Map<string, Place>();
  const gone = new Map<string, Place>();
  const releases = spec.history.toReversed();
  // Without a first list of all names, one that was never added may have been there from the start.
  const complete = (releases[0]?.[part].existing.length ?? 0) > 0;
  const add = (name: string, key: string, message: string, ...places: (Place | undefined)[]): void => {
    reports.push({ path: name, key, message, origins: places.flatMap((place) => place?.() ?? []) });
  };
  for (const release of releases) {
    const delta = release[part];
    const place =
      (name: string): Place =>
      () =>
        placeOf(release, name, lines);
    for (const name of [...delta.existing, ...delta.added]) {
      if (known.has(name))
        add(
          name,
          `added ${release.name}`,
          `${release.name} adds the ${NOUN[part]} ${name}, which was there already; correct the history`,
          place(name),
          known.get(name),
        );
      known.set(name, place(name));
      gone.delete(name);
    }
    for (const name of Object.keys(delta.changed)) {
      if (complete && !known.has(name))
        add(
          name,
          `changed ${release.name}`,
          `${release.name} changes the ${NOUN[part]} ${name}, which ${gone.has(name) ? 'had been deleted' : 'no release had added'}; correct the history`,
          place(name),
          gone.get(name),
        );
    }
    for (const name of delta.removed) {
      if (complete && !known.has(name))
        add(
          name,
          `removed ${release.name}`,
          `${release.name} deletes the ${NOUN[part]} ${name}, which was not there; correct the history`,
          place(name),
          gone.get(name),
        );
      known.delete(name);
      gone.set(name, place(name));
    }
  }
  const present = documented(spec, part);
  for (const [name, origin] of known) {
    if (!present.has(name))
      add(
        name,
        'lost',
        `The history adds the ${NOUN[part]} ${name} and never deletes it, but it has no ${part === 'actions' ? 'page' : 'definition'}; document it, or note that it was deleted`,
        origin,
      );
  }
  if (complete) {
    for (const [name, origin] of present) {
      if (!known.has(name) && !gone.has(name))
        add(
          name,
          'unknown',
          `The ${NOUN[part]} ${name} is documented, but no release of the history added it; add it to the history`,
          () => origin,
        );
    }
  }
  return reports;
}

/** Actions with a page, or data types with a definition. */
function documented(spec: Spec, part: Part): Map<string, Origin> {
  return part === 'actions'
    ? new Map(Object.entries(spec.actions).map(([name, { origin }]) => [name, origin]))
    : new Map(
        Object.entries(spec.types).flatMap(([name, { origin, inferredFrom }]): [string, Origin][] =>
          inferredFrom ? [] : [[name, origin]],
        ),
      );
}

interface FieldFate {
  owner: string;
  name: string;
  fate: Fate;
  release: Release;
  subject: string;
}

type Fate = 'added' | 'changed' | 'deleted';
const LISTS: readonly [keyof ReleaseChange, suffix: string, Fate][] = [
  ['newInput', '.input', 'added'],
  ['modifiedInput', '.input', 'changed'],
  ['deletedInput', '.input', 'deleted'],
  ['newOutput', '.output', 'added'],
  ['modifiedOutput', '.output', 'changed'],
  ['deletedOutput', '.output', 'deleted'],
  ['newMembers', '', 'added'],
  ['modifiedMembers', '', 'changed'],
  ['deletedMembers', '', 'deleted'],
];

/** Parameters and members that the last note on them leaves there, or leaves deleted. */
function replayFields(part: Part, { spec, lines }: LintInput): Report[] {
  const bySubject = new Map<string, Map<string, FieldFate>>();
  for (const release of spec.history.toReversed()) {
    // What is added or deleted as a whole starts anew.
    for (const subject of [...release[part].added, ...release[part].removed]) bySubject.delete(subject);
    for (const [subject, change] of Object.entries(release[part].changed)) {
      const fates = bySubject.get(subject) ?? new Map<string, FieldFate>();
      bySubject.set(subject, fates);
      for (const [list, suffix, fate] of LISTS)
        for (const name of change[list] ?? []) {
          const owner = `${subject}${suffix}`;
          fates.set(`${owner}.${name}`, { owner, name, fate, release, subject });
        }
    }
  }
  return [...bySubject.values()]
    .flatMap((fates) => [...fates])
    .flatMap(([path, { owner, name, fate, release, subject }]): Report[] => {
      const names = fieldNames(spec, part, owner);
      if (names === null || names.has(name) === (fate !== 'deleted')) return [];
      const message =
        fate === 'deleted'
          ? `${release.name} deletes ${path}, which is still documented; remove it, or correct the history`
          : `${release.name} has ${path} ${fate === 'added' ? 'added' : 'modified'}, no later release deletes it, and it is not documented; document it, or correct the history`;
      const present = part === 'actions' ? spec.actions[subject]?.origin : spec.types[subject]?.origin;
      return [{ path, message, origins: [placeOf(release, name, lines), ...(present ? [present] : [])] }];
    });
}

function fieldNames(spec: Spec, part: Part, owner: string): Set<string> | null {
  if (part === 'types') {
    const type = Object.hasOwn(spec.types, owner) ? spec.types[owner] : undefined;
    return type && !type.inferredFrom ? new Set(type.members.map((member) => member.name)) : null;
  }
  const [name = '', side] = owner.split('.');
  const action = Object.hasOwn(spec.actions, name) ? spec.actions[name] : undefined;
  return action ? new Set((side === 'input' ? action.input : action.output).map((field) => field.name)) : null;
}

/** The line of a release's note that names something. */
function placeOf(release: Release, name: string, lines: LintInput['lines']): Origin {
  const note = lines(`history.${release.name}`);
  const known = words.get(note) ?? wordPlaces(note);
  words.set(note, known);
  return known.get(name) ?? release.origin;
}

/** The first line of each word, by the note of a release. */
const words = new WeakMap<readonly PlacedLine[], ReadonlyMap<string, Origin>>();

function wordPlaces(note: readonly PlacedLine[]): Map<string, Origin> {
  const places = new Map<string, Origin>();
  for (const { text, at } of note) for (const word of text.split(/[^\w]+/)) if (!places.has(word)) places.set(word, at);
  return places;
}
