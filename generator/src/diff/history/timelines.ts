import type { Field, Spec } from '@specloom/spec';
import { own, type Standing } from '../surface.js';
import type { Mentions } from './mentions.js';
import { type Mention, timeline } from './timeline.js';

/** Standing of every name at every release of a history; index 0 is the time before the first. */
export interface Timelines {
  actions: ReadonlyMap<string, readonly Standing[]>;
  types: ReadonlyMap<string, readonly Standing[]>;
  /** By owner, then name: "DescribeTask.input" or "Task", then "Filters". */
  fields: ReadonlyMap<string, ReadonlyMap<string, readonly Standing[]>>;
}

/** Draws the timelines of all names that a history or the present documentation knows. */
export function drawTimelines(spec: Spec, mentions: Mentions): Timelines {
  const slots = spec.history.length + 1;
  return {
    actions: namesOf(mentions.actions, spec.actions, slots),
    types: namesOf(mentions.types, spec.types, slots),
    fields: new Map(
      [...mentions.fields].map(([owner, names]) => {
        const documented = new Set(fieldsOf(spec, owner).map((field) => field.name));
        const draw = (told: Mention[], name: string): Standing[] =>
          timeline(told, { documented: documented.has(name), outlives: false });
        return [owner, new Map([...names].map(([name, told]) => [name, draw(told, name)]))];
      }),
    ),
  };
}

/** Timelines of actions or data types; of one that no note mentions, nothing is known but that it is there now. */
function namesOf(
  mentions: ReadonlyMap<string, Mention[]>,
  documented: Readonly<Record<string, unknown>>,
  slots: number,
): Map<string, Standing[]> {
  const lines = new Map<string, Standing[]>();
  for (const [name, told] of mentions) {
    lines.set(name, timeline(told, { documented: Object.hasOwn(documented, name), outlives: true }));
  }
  for (const name of Object.keys(documented)) {
    if (!lines.has(name)) lines.set(name, new Array<Standing>(slots).fill('unknown'));
  }
  return lines;
}

/** The present fields of an owner: "DescribeTask.input", "DescribeTask.output" or "Task". */
function fieldsOf(spec: Spec, owner: string): readonly Field[] {
  const [name = '', side] = owner.split('.');
  const action = own(spec.actions, name);
  if (side === 'input') return action?.input ?? [];
  if (side === 'output') return action?.output ?? [];
  return own(spec.types, name)?.members ?? [];
}
