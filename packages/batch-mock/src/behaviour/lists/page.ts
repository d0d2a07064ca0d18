import type { BehaviourContext } from '@specloom/mock-runtime';

/** What list actions page by. */
export interface PageInput {
  Offset?: number | undefined;
  Limit?: number | undefined;
}

/** Items of a page where the request does not say: the vendor's usual number, for the document states none. */
const DEFAULT_LIMIT = 20;

/** Reads `Offset` and `Limit`. Fails with `InvalidParameterValue.Negative` for negative ones. */
export function readPage(
  { input, fail }: BehaviourContext<PageInput>,
  defaultLimit: number = DEFAULT_LIMIT,
): { offset: number; limit: number } {
  const { Offset: offset = 0, Limit: limit = defaultLimit } = input;
  if (offset < 0 || limit < 0) {
    fail('InvalidParameterValue.Negative', `The page begins at ${offset} and has ${limit} items: expected 0 or more.`);
  }
  return { offset, limit };
}

/** Cuts the page that a request asks for out of all items. */
export function cutPage<Item>(
  context: BehaviourContext<PageInput>,
  items: readonly Item[],
  defaultLimit?: number,
): Item[] {
  const { offset, limit } = readPage(context, defaultLimit);
  return items.slice(offset, offset + limit);
}
