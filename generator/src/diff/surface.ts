import type { Spec } from '@specloom/spec';

/** Whether something is part of an API; `unknown`: the document's history does not tell. */
export type Standing = 'present' | 'absent' | 'unknown';

/** What a document's history says of names at one release, where the spec alone would say something else or nothing. */
export interface Standings {
  actions: ReadonlyMap<string, Standing>;
  types: ReadonlyMap<string, Standing>;
  /** By owner, then name: "DescribeTask.input" or "Task", then "Filters". */
  fields: ReadonlyMap<string, ReadonlyMap<string, Standing>>;
}

/** One side of a comparison: a spec, and what history adds to it if the side is a release of a document's history. */
export interface Surface {
  spec: Spec;
  standings?: Standings;
}

/** Whether an action is part of a surface. */
export function actionStanding(surface: Surface, name: string): Standing {
  const known = surface.standings?.actions.get(name);
  if (known) return known;
  const action = own(surface.spec.actions, name);
  return action && action.status === 'current' ? 'present' : 'absent';
}

/** Whether a data type is part of a surface. */
export function typeStanding(surface: Surface, name: string): Standing {
  return surface.standings?.types.get(name) ?? (own(surface.spec.types, name) ? 'present' : 'absent');
}

/** The entry of a record under its own key; names come from a document and may be those of Object.prototype. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** What came, what went, and what stayed. */
export interface StandingDelta {
  added: string[];
  removed: string[];
  /** On both sides, as far as is known. */
  kept: string[];
}

/** Sorts names by their standing on both sides; an unknown standing is neither a coming nor a going. */
export function standingDelta(
  names: Iterable<string>,
  before: (name: string) => Standing,
  after: (name: string) => Standing,
): StandingDelta {
  const delta: StandingDelta = { added: [], removed: [], kept: [] };
  for (const name of new Set(names)) {
    const [was, is] = [before(name), after(name)];
    if (was !== 'absent' && is !== 'absent') delta.kept.push(name);
    else if (was === 'absent' && is === 'present') delta.added.push(name);
    else if (was === 'present' && is === 'absent') delta.removed.push(name);
  }
  return delta;
}
