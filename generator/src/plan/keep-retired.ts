import type { Action, DataType, ErrorCode, Field, Spec } from '@specloom/spec';
import type { LastRelease, Retired, RetiredEntry } from './retired.js';

/** A definition that may be retired, with a sentence that says since when. */
export type Kept<T> = T & { retired?: string };

/** An action whose parameters may be retired, or that is so itself. */
export type KeptAction = Kept<Omit<Action, 'input' | 'output'>> & { input: Kept<Field>[]; output: Kept<Field>[] };

/** A data type whose members may be retired, or that is so itself. */
export type KeptType = Kept<Omit<DataType, 'members'>> & { members: Kept<Field>[] };

/** A spec in which the names stand that vanished from the documentation. */
export interface KeptSpec extends Omit<Spec, 'actions' | 'types'> {
  actions: Record<string, KeptAction>;
  types: Record<string, KeptType>;
}

/**
 * Adds what is retired to a spec, so that code which names it still compiles: half of all removed actions come back. A retired
 * action counts as removed and has no examples; a retired field may be left out, and an answer may lack it. What the spec has again
 * is its own.
 */
export function keepRetired(spec: Spec, retired: Retired): KeptSpec {
  const actions: [string, KeptAction][] = Object.entries(spec.actions);
  const types: [string, KeptType][] = Object.entries(spec.types);
  for (const [name, { last, definition }] of Object.entries(retired.actions)) {
    if (Object.hasOwn(spec.actions, name)) continue;
    actions.push([name, { ...definition, status: 'removed', examples: [], retired: lastText(last) }]);
  }
  for (const [name, { last, definition }] of Object.entries(retired.types)) {
    if (!Object.hasOwn(spec.types, name)) types.push([name, { ...definition, retired: lastText(last) }]);
  }
  return {
    ...spec,
    actions: Object.fromEntries(actions.map(([name, action]) => [name, keepParts(name, action, retired)])),
    types: Object.fromEntries(
      types.map(([name, type]) => [name, { ...type, members: keepFields(name, type.members, retired) }]),
    ),
    errors: {
      ...spec.errors,
      common: keepErrors('errors.common', spec.errors.common, retired),
      service: keepErrors('errors.service', spec.errors.service, retired),
    },
  };
}

/** An action without its retired parameters: what its documentation says of it now. */
export function withoutRetired(action: KeptAction): KeptAction {
  const isCurrent = (field: Kept<Field>): boolean => field.retired === undefined;
  return { ...action, input: action.input.filter(isCurrent), output: action.output.filter(isCurrent) };
}

function keepParts(name: string, action: KeptAction, retired: Retired): KeptAction {
  return {
    ...action,
    input: keepFields(`${name}.input`, action.input, retired),
    output: keepFields(`${name}.output`, action.output, retired),
    errors: keepErrors(`${name}.errors`, action.errors, retired),
  };
}

function keepFields(owner: string, fields: readonly Kept<Field>[], retired: Retired): Kept<Field>[] {
  const names = new Set(fields.map((field) => field.name));
  const kept = entriesOf(owner, retired.fields)
    .filter(({ definition }) => !names.has(definition.name))
    .map(({ last, definition }) => ({ ...definition, required: false, retired: lastText(last) }));
  return [...fields, ...kept];
}

function keepErrors(owner: string, errors: readonly ErrorCode[], retired: Retired): ErrorCode[] {
  const codes = new Set(errors.map((error) => error.code));
  const kept = entriesOf(owner, retired.errors)
    .filter(({ definition }) => !codes.has(definition.code))
    .map(({ last, definition }) => ({ ...definition, description: `${lastText(last)} ${definition.description}` }));
  return [...errors, ...kept];
}

/** Retired parts of one owner; codes hold dots themselves, and names of fields do not. */
function entriesOf<T extends { name: string } | { code: string }>(
  owner: string,
  entries: Readonly<Record<string, RetiredEntry<T>>>,
): RetiredEntry<T>[] {
  return Object.entries(entries).flatMap(([path, entry]) => {
    const name = 'name' in entry.definition ? entry.definition.name : entry.definition.code;
    return path === `${owner}.${name}` ? [entry] : [];
  });
}

function lastText({ release, updated }: LastRelease): string {
  const day = updated.slice(0, 10);
  const last = [...(release === '' ? [] : [release]), ...(day === '' ? [] : [`the edition of ${day}`])].join(', ');
  return `Gone from the documentation${last === '' ? '' : `; it was last in ${last}`}.`;
}
