import type { MockAction, MockDefinition, MockField } from '../definition/mock-definition.js';
import type { Family } from './family.js';
import { pluralsOf } from './plurals-of.js';

const CREATE = 'Create';
const READ = 'Describe';
const MODIFY = ['Modify', 'Update'];
const DELETE = ['Delete', 'Remove'];

/**
 * Finds plain families such as CreateGadget, DescribeGadgets, ModifyGadget, DeleteGadget. The names alone decide nothing: the
 * create action has to return GadgetId, a read action has to return things that have a GadgetId, and the others have to take
 * GadgetId or GadgetIds.
 *
 * @param taken actions that have a behaviour: a family with one of them is left to that behaviour altogether, for two
 *   kinds of state would contradict each other.
 */
export function recogniseFamilies(definition: MockDefinition, taken: ReadonlySet<string>): Family[] {
  const actions = new Map(Object.entries(definition.actions));
  const types = new Map(Object.entries(definition.types));
  const families: Family[] = [];
  for (const [create, action] of actions) {
    const resource = create.startsWith(CREATE) ? create.slice(CREATE.length) : '';
    const idField = `${resource}Id`;
    if (resource === '' || !hasText(action.output, idField)) {
      continue;
    }
    const family: Family = { resource, idField, create };
    const list = findList(resource, idField, actions, types);
    const get = findNamed(
      [READ],
      [resource],
      actions,
      ({ input, output }) => hasText(input, idField) && output.length > 1,
    );
    const modify = findNamed(MODIFY, [resource], actions, ({ input }) => hasText(input, idField));
    const remove = findDelete(resource, idField, actions);
    const members = [create, list?.action, get, modify, remove?.action];
    if ((list === undefined && get === undefined) || members.some((name) => name !== undefined && taken.has(name))) {
      continue;
    }
    families.push({
      ...family,
      ...(list === undefined ? {} : { list }),
      ...(get === undefined ? {} : { get }),
      ...(modify === undefined ? {} : { modify }),
      ...(remove === undefined ? {} : { delete: remove }),
    });
  }
  return families;
}

type Actions = ReadonlyMap<string, MockAction>;

function findList(
  resource: string,
  idField: string,
  actions: Actions,
  types: ReadonlyMap<string, MockField[]>,
): Family['list'] | undefined {
  for (const plural of pluralsOf(resource)) {
    const action = `${READ}${plural}`;
    for (const { name, type } of actions.get(action)?.output ?? []) {
      if (type.kind === 'array' && type.of.kind === 'ref' && hasText(types.get(type.of.name) ?? [], idField)) {
        return { action, itemsField: name, itemType: type.of.name };
      }
    }
  }
  return undefined;
}

function findDelete(resource: string, idField: string, actions: Actions): Family['delete'] | undefined {
  for (const verb of DELETE) {
    for (const [noun, field] of [
      [resource, idField],
      ...pluralsOf(resource).map((plural) => [plural, `${idField}s`]),
    ]) {
      const action = `${verb}${noun}`;
      if (field !== undefined && actions.get(action)?.input.some(({ name }) => name === field) === true) {
        return { action, idField: field };
      }
    }
  }
  return undefined;
}

function findNamed(
  verbs: readonly string[],
  nouns: readonly string[],
  actions: Actions,
  fits: (action: MockAction) => boolean,
): string | undefined {
  return verbs
    .flatMap((verb) => nouns.map((noun) => `${verb}${noun}`))
    .find((name) => {
      const action = actions.get(name);
      return action !== undefined && fits(action);
    });
}

function hasText(fields: readonly MockField[], name: string): boolean {
  return fields.some((field) => field.name === name && field.type.kind === 'string');
}
