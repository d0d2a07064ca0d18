import type { Filter } from '@specloom/batch-client/types';
import type { BehaviourContext } from '@specloom/mock-runtime';
import { settingsOf } from '../settings/settings-of.js';

/** What a filter of each name compares its values with: one text, several, or none. */
export type FilterTexts<Item> = Record<string, (item: Item) => string | readonly string[] | undefined>;

/** Tags as the filters `tag-key`, `tag-value` and `tag:tag-key` see them. */
interface Tagged {
  Key: string;
  Value: string;
}

const TAG_PREFIX = 'tag:';

/**
 * Items that pass all filters: each filter needs one of its values; a filter without values says nothing (data type
 * `Filter`). Fails with `InvalidFilter` for a name that is not known, and with `InvalidParameterValue.LimitExceeded` for
 * too many values.
 *
 * @param tagsOf for actions that filter by tags.
 */
export function filterItems<Item>(
  context: BehaviourContext<unknown>,
  items: Iterable<Item>,
  filters: readonly Filter[],
  texts: FilterTexts<Item>,
  tagsOf?: (item: Item) => readonly Tagged[],
): Item[] {
  const named = new Map(Object.entries(texts));
  const most = settingsOf(context).quotas.filterValues;
  const conditions = filters.map(({ Name, Values }) => {
    if (Values.length > most) {
      const message = `The filter ${shown(Name)} has ${Values.length} values: expected ${most} at most.`;
      context.fail('InvalidParameterValue.LimitExceeded', message);
    }
    const textsOf =
      named.get(Name) ??
      (tagsOf === undefined ? undefined : tagTexts(Name, tagsOf)) ??
      context.fail('InvalidFilter', `The filter ${shown(Name)} is not supported.`);
    return { textsOf, values: new Set(Values) };
  });
  const passes = (item: Item): boolean =>
    conditions.every(({ textsOf, values }) => {
      const found = textsOf(item);
      return values.size === 0 || (typeof found === 'string' ? [found] : (found ?? [])).some((one) => values.has(one));
    });
  return [...items].filter(passes);
}

/** Values of the filters of one name. */
export function valuesOf(filters: readonly Filter[], name: string): string[] {
  return filters.filter(({ Name }) => Name === name).flatMap(({ Values }) => Values);
}

function tagTexts<Item>(
  name: string,
  tagsOf: (item: Item) => readonly Tagged[],
): ((item: Item) => string[]) | undefined {
  if (name === 'tag-key') {
    return (item) => tagsOf(item).map(({ Key }) => Key);
  }
  if (name === 'tag-value') {
    return (item) => tagsOf(item).map(({ Value }) => Value);
  }
  const key = name.slice(TAG_PREFIX.length);
  return name.startsWith(TAG_PREFIX)
    ? (item) => tagsOf(item).flatMap(({ Key, Value }) => (Key === key ? [Value] : []))
    : undefined;
}

function shown(name: string): string {
  return JSON.stringify(name.slice(0, 60));
}
