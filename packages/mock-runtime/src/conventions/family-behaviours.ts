import type { Behaviour, BehaviourContext } from '../behaviour/behaviour.js';
import { codeListsOf, pickCode } from '../codes/pick-code.js';
import type { MockDefinition, MockField } from '../definition/mock-definition.js';
import type { Collection } from '../store/store.js';
import type { MembersOf } from '../wire/unflatten.js';
import type { Family } from './family.js';
import { idFormOf, newId } from './id-form.js';
import { passesFilters, readFilters } from './match-filters.js';
import { changeItem, newItem, type ResourceItem, touchItem } from './resource-item.js';

const DEFAULT_LIMIT = 20;

/** The behaviours of a family's actions, by action. Resources live in a collection of the family's name. */
export function familyBehaviours(
  family: Family,
  definition: MockDefinition,
  membersOf: MembersOf,
): Map<string, Behaviour> {
  const members = itemMembers(family, definition, membersOf);
  const behaviours = new Map<string, Behaviour>([[family.create, create(family, definition, members, membersOf)]]);
  if (family.list !== undefined) {
    behaviours.set(family.list.action, list(family, family.list, membersOf(family.list.itemType) ?? []));
  }
  const find = finder(family, definition);
  if (family.get !== undefined) {
    behaviours.set(family.get, (context) =>
      only(context.definition.output, find(context, context.input[family.idField])),
    );
  }
  if (family.modify !== undefined) {
    behaviours.set(family.modify, (context) => {
      const item = find(context, context.input[family.idField]);
      changeItem(item, carriedBy(context, members), context.input);
      touchItem(item, members, context.clock.now());
      itemsOf(family, context).put(String(context.input[family.idField]), item);
      return {};
    });
  }
  const removal = family.delete;
  if (removal !== undefined) {
    behaviours.set(removal.action, (context) => {
      const named = toList(context.input[removal.idField]);
      // All are looked up before the first is removed: a request that fails changes nothing.
      for (const id of named) {
        find(context, id);
      }
      for (const id of named) {
        itemsOf(family, context).delete(String(id));
      }
      return {};
    });
  }
  return behaviours;
}

function create(
  family: Family,
  definition: MockDefinition,
  members: readonly MockField[],
  membersOf: MembersOf,
): Behaviour {
  const form = idFormOf(family, definition);
  return (context) => {
    const items = itemsOf(family, context);
    const id = newId(form, context.random, (candidate) => items.has(candidate));
    const item = newItem(members, context.clock.now(), membersOf);
    changeItem(item, carriedBy(context, members), context.input);
    items.put(id, { ...item, [family.idField]: id });
    return { [family.idField]: id };
  };
}

function list(family: Family, { itemsField }: NonNullable<Family['list']>, members: readonly MockField[]): Behaviour {
  return (context) => {
    const { input, definition } = context;
    const ids = input[`${family.idField}s`] ?? input[family.idField];
    const filters = readFilters(input.Filters);
    const items = itemsOf(family, context);
    const candidates: ResourceItem[] =
      ids === undefined ? [...items.values()] : toList(ids).flatMap<ResourceItem>((id) => items.get(String(id)) ?? []);
    const matching = candidates.filter((item) => passesFilters(item, filters));
    const offset = numberOr(input.Offset, 0);
    const page = matching.slice(offset, offset + numberOr(input.Limit, defaultLimit(definition.input)));
    const count = definition.output.find(({ name, type }) => /Count$|^Total$/.test(name) && type.kind === 'integer');
    return {
      [itemsField]: page.map((item) => only(members, item)),
      ...(count === undefined ? {} : { [count.name]: matching.length }),
    };
  };
}

/** Looks a resource up, or fails as the action's own codes allow. */
function finder(family: Family, definition: MockDefinition): (context: BehaviourContext, id: unknown) => ResourceItem {
  const lists = codeListsOf(definition);
  const noCodes = { action: new Map<string, string>(), common: new Map<string, string>() };
  return (context, id) => {
    const item = itemsOf(family, context).get(String(id));
    if (item === undefined) {
      const code = pickCode(lists.get(context.action) ?? noCodes, 'not-found', [family.resource]);
      return context.fail(code, `The ${family.idField} ${JSON.stringify(String(id).slice(0, 60))} does not exist.`);
    }
    return item;
  };
}

/** Members that the action has a parameter of the same name and type for. */
function carriedBy({ definition }: BehaviourContext, members: readonly MockField[]): MockField[] {
  return members.filter(({ name, type }) =>
    definition.input.some((field) => field.name === name && JSON.stringify(field.type) === JSON.stringify(type)),
  );
}

function itemMembers(family: Family, definition: MockDefinition, membersOf: MembersOf): readonly MockField[] {
  const listed = family.list === undefined ? undefined : membersOf(family.list.itemType);
  const output = family.get === undefined ? undefined : definition.actions[family.get]?.output;
  const own = [...(listed ?? []), ...(output ?? [])].filter(({ name }) => name !== 'RequestId');
  return [...new Map(own.map((member) => [member.name, member])).values()];
}

function itemsOf({ resource }: Family, { store }: BehaviourContext): Collection<ResourceItem> {
  return store.collection<ResourceItem>(resource);
}

/** A resource may have more members than one of its read actions shows. */
function only(fields: readonly MockField[], item: ResourceItem): ResourceItem {
  const declared = new Set(fields.map(({ name }) => name));
  return Object.fromEntries(Object.entries(item).filter(([name]) => declared.has(name)));
}

function defaultLimit(input: readonly MockField[]): number {
  return numberOr(input.find(({ name }) => name === 'Limit')?.constraints?.default, DEFAULT_LIMIT);
}

function numberOr(value: unknown, fallback: number): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : fallback;
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
