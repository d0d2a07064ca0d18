import type { Field, Origin, Spec, StateList } from '@specloom/spec';
import type { Line } from '../../extract/line.js';
import { locatePhrase } from '../../locate-phrase.js';
import { fieldLists } from './field-lists.js';
import { MAX_TEXT } from './read-constraints.js';
import { readStateSentences } from './state-sentences.js';
import { thingName } from './thing-name.js';

/** `TaskInstanceState`, `AgentStatus`; what stands before is the thing. */
const STATE_FIELD = /^([A-Z][A-Za-z]*?)(?:State|Status)$/;

/** `Filter by the task instance state.`, `filters by agent status.` */
const STATE_FILTER = /\bfilters? by (?:the )?([a-z]+(?: [a-z]+){0,2}) (?:state|status)\b/gi;

/** `Execution task status. Valid values:`; not "Whether a model is available". */
const STATE_WORD = /\b(?:state|status)\b/i;

/**
 * Collects the documented states of things: values of fields such as TaskState, values of filters by a state, and sentences of
 * actions about things in a state. States of one thing that stand in several places are joined, in the order found.
 */
export function extractStates(spec: Spec, trace: ReadonlyMap<string, readonly Line[]>): Record<string, StateList> {
  const lists = new Map<string, { values: Set<string>; origin: Origin }>();
  const add = (thing: string, values: readonly string[], origin: Origin): void => {
    const list = lists.get(thing) ?? { values: new Set<string>(), origin };
    for (const value of values) list.values.add(value);
    lists.set(thing, list);
  };
  const things = new Set<string>();
  for (const { path, fields } of fieldLists(spec)) {
    for (const field of fields) {
      const thing = STATE_FIELD.exec(field.name)?.[1];
      if (thing !== undefined) things.add(thingName(thing));
      const place = (from: number): Origin =>
        locatePhrase(field.description, from, trace.get(`${path}.${field.name}`) ?? []) ?? field.origin;
      if (thing !== undefined && field.constraints?.enum && STATE_WORD.test(field.description))
        add(thingName(thing), field.constraints.enum.values, place(0));
      for (const { thing: filtered, values, from } of filterStates(field)) add(filtered, values, place(from));
    }
  }
  for (const [name, action] of Object.entries(spec.actions)) {
    const lines = trace.get(`${name}.description`) ?? [];
    for (const { thing, values, from } of readStateSentences(action.description.slice(0, MAX_TEXT), things))
      add(thing, values, locatePhrase(action.description, from, lines) ?? action.origin);
  }
  return Object.fromEntries([...lists].map(([thing, { values, origin }]) => [thing, { values: [...values], origin }]));
}

function filterStates(field: Field): { thing: string; values: string[]; from: number }[] {
  return (field.constraints?.filters ?? []).flatMap(({ name, values }) => {
    if (values === undefined) return [];
    const start = field.description.indexOf(name);
    for (const match of field.description.slice(start).matchAll(STATE_FILTER)) {
      const between = field.description.slice(start + name.length, start + match.index);
      if (between.includes('\n')) break;
      return [{ thing: thingName(match[1] ?? ''), values, from: start + match.index }];
    }
    return [];
  });
}
