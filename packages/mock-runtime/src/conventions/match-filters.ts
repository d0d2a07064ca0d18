import type { ResourceItem } from './resource-item.js';

/** A filter as the vendor's list actions take it. */
interface Filter {
  name: string;
  values: string[];
}

/** Reads the parameter `Filters`; what is not of that form is left out, for validation has passed it already. */
export function readFilters(filters: unknown): Filter[] {
  return Array.isArray(filters) ? filters.flatMap(readFilter) : [];
}

/**
 * Whether a resource passes all filters. A filter such as "gadget-name" is about the member GadgetName; one that is about no
 * member says nothing.
 */
export function passesFilters(item: ResourceItem, filters: readonly Filter[]): boolean {
  return filters.every(({ name, values }) => {
    const member = memberOf(item, name);
    return member === undefined || values.length === 0 || values.includes(String(item[member]));
  });
}

function readFilter(filter: unknown): Filter[] {
  if (typeof filter !== 'object' || filter === null || !('Name' in filter)) {
    return [];
  }
  const values = 'Values' in filter && Array.isArray(filter.Values) ? filter.Values.map(String) : [];
  return [{ name: String(filter.Name), values }];
}

function memberOf(item: ResourceItem, filter: string): string | undefined {
  const plain = filter.replaceAll('-', '').replaceAll('_', '').toLowerCase();
  return Object.keys(item).find((name) => name.toLowerCase() === plain);
}
