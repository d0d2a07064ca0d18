import type { CallOptions } from '../client/client-options.js';
import type { ServiceClient } from '../client/service-client.js';
import type { ActionDefinition, PagingDefinition } from '../definition/action-definition.js';
import { Pages } from './pages.js';

/** The type of one item of a list that an output may hold. */
export type ItemOf<Output, Items extends keyof Output> =
  NonNullable<Output[Items]> extends readonly (infer Item)[] ? Item : never;

/** A call's options without the token, which belongs to a single call. */
export type PaginateOptions = Omit<CallOptions, 'idempotencyToken'>;

/**
 * Calls an action page by page, from the input's offset on, in pages of the input's limit.
 *
 * Nothing is sent before the first page is asked for, and nothing after the loop is left. Errors are those of a call.
 *
 * @example
 * for await (const instance of paginate(client, describeInstances, { Limit: 100 }).items()) …
 */
export function paginate<Input extends object, Output, Code extends string, Items extends keyof Output & string>(
  client: ServiceClient,
  action: ActionDefinition<Input, Output, Code> & { readonly paging: PagingDefinition<Items> },
  input: NoInfer<Input>,
  options?: PaginateOptions,
): Pages<Output, ItemOf<Output, Items>> {
  const { paging } = action;
  return new Pages({
    first: countOf(input, paging.offset) ?? 0,
    limit: countOf(input, paging.limit),
    fetch: (offset) => client.call(action, { ...input, [paging.offset]: offset }, options),
    items: (page) => itemsOf<Output, Items>(page, paging.items),
    total: (page) => (paging.total === undefined ? undefined : countOf(page, paging.total)),
  });
}

function itemsOf<Output, Items extends keyof Output & string>(page: Output, name: Items): ItemOf<Output, Items>[] {
  const items: unknown = page[name];
  return Array.isArray(items) ? items : [];
}

function countOf(value: unknown, name: string): number | undefined {
  const count: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof count === 'number' ? count : undefined;
}
