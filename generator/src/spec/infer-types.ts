import type { DataType, Field, Origin, TypeRef } from '@specloom/spec';
import type { ActionPage, Document, TypePage } from '../parse/document.js';
import { referredType } from '../referred-type.js';

/** Names that stand in every answer and never in a structure. */
const ENVELOPE = new Set(['RequestId']);

/** An answer describes the undefined type when it has at least this share of the members that examples show. */
const MIN_SHARE = 0.5;

const MAX_DEPTH = 32;

/** What the document shows of a type that it never defines. */
interface Sighting {
  origin: Origin;
  values: Record<string, unknown>[];
  origins: Origin[];
}

/**
 * Infers the types that the document refers to but never defines.
 *
 * Their members are read off the examples that use them and off the answer that describes such a thing best: an action
 * whose output has the members that the examples show. Everything inferred names its sources.
 */
export function inferTypes(document: Document): Map<string, DataType> {
  const defined = new Map(document.types.map((type) => [type.name, type]));
  const inferred = new Map<string, DataType>();
  for (const [name, sighting] of sightings(document, defined)) {
    const observed = observedNames(sighting.values);
    const answer = bestAnswer(document.actions, observed);
    const members = answer ? answerMembers(answer, observed) : [];
    for (const member of observed) {
      if (!members.some((field) => field.name === member)) members.push(observedMember(member, sighting, defined));
    }
    const sources = [...(answer ? [answer.origin] : []), ...sighting.origins];
    inferred.set(name, {
      description: '',
      usedBy: [],
      members,
      inferredFrom: sources.length > 0 ? sources : [sighting.origin],
      origin: sighting.origin,
    });
  }
  return inferred;
}

function sightings(document: Document, defined: ReadonlyMap<string, TypePage>): Map<string, Sighting> {
  const found = new Map<string, Sighting>();
  const see = (fields: readonly Field[]): void => {
    for (const field of fields) {
      const name = referredType(field.type);
      if (name !== null && !defined.has(name) && !found.has(name))
        found.set(name, { origin: field.origin, values: [], origins: [] });
    }
  };
  for (const action of document.actions) {
    see(action.input);
    see(action.output);
  }
  for (const type of document.types) see(type.members);
  if (found.size === 0) return found;
  for (const action of document.actions) {
    for (const example of action.examples) {
      collect(example.request.params, action.input, example.origin);
      collect(example.response, action.output, example.origin);
    }
  }
  return found;

  function collect(value: Record<string, unknown>, fields: readonly Field[], origin: Origin, depth = 0): void {
    if (depth > MAX_DEPTH) return;
    for (const field of fields) collectValue(value[field.name], field.type, origin, depth);
  }

  function collectValue(value: unknown, type: TypeRef, origin: Origin, depth: number): void {
    if (type.kind === 'array') {
      if (Array.isArray(value)) for (const item of value) collectValue(item, type.of, origin, depth + 1);
    } else if (type.kind === 'ref' && isObject(value)) {
      const members = defined.get(type.name)?.members;
      if (members) collect(value, members, origin, depth + 1);
      const sighting = found.get(type.name);
      if (sighting) {
        sighting.values.push(value);
        if (!sighting.origins.includes(origin)) sighting.origins.push(origin);
      }
    }
  }
}

function observedNames(values: readonly Record<string, unknown>[]): string[] {
  const names = new Set<string>();
  for (const value of values)
    for (const name of Object.keys(value)) if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) names.add(name);
  return [...names];
}

function bestAnswer(actions: readonly ActionPage[], observed: readonly string[]): ActionPage | null {
  let best: ActionPage | null = null;
  let bestScore = 0;
  for (const action of actions) {
    const names = new Set(action.output.map((field) => field.name));
    const score = observed.filter((name) => names.has(name)).length;
    if (score >= observed.length * MIN_SHARE && score >= 2 && score > bestScore) {
      best = action;
      bestScore = score;
    }
  }
  return best;
}

/** The answer's fields, but for its envelope and the identifiers that the action was asked for. */
function answerMembers(answer: ActionPage, observed: readonly string[]): Field[] {
  const asked = new Set(answer.input.map((field) => field.name));
  return answer.output
    .filter((field) => !ENVELOPE.has(field.name) && (!asked.has(field.name) || observed.includes(field.name)))
    .map((field) => ({ ...field, required: null, nullable: false }));
}

function observedMember(name: string, sighting: Sighting, defined: ReadonlyMap<string, TypePage>): Field {
  const values = sighting.values.map((value) => value[name]).filter((value) => value !== undefined);
  return {
    name,
    type: observedType(values, name, defined),
    required: null,
    nullable: false,
    description: '',
    origin: sighting.origins[0] ?? sighting.origin,
  };
}

function observedType(values: readonly unknown[], name: string, defined: ReadonlyMap<string, TypePage>): TypeRef {
  const first = values[0];
  if (Array.isArray(first)) return { kind: 'array', of: observedType(values.flat(), name.replace(/s$/, ''), defined) };
  if (isObject(first)) {
    const named = defined.has(name) ? name : [...defined].find(([, type]) => holdsAll(type, Object.keys(first)))?.[0];
    return named === undefined ? { kind: 'string' } : { kind: 'ref', name: named };
  }
  if (typeof first === 'boolean') return { kind: 'boolean' };
  if (typeof first === 'number') return { kind: Number.isInteger(first) ? 'integer' : 'float' };
  return { kind: 'string' };
}

function holdsAll(type: TypePage, names: readonly string[]): boolean {
  return names.every((name) => type.members.some((member) => member.name === name));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
