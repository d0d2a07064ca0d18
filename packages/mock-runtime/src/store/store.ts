/** The state of a mock: named collections of plain data. */
export interface Store {
  /**
   * The collection of a name, made at first use.
   *
   * @param indexes key of each item under each index name; an item with the key undefined stays out of that index.
   *   Indexes count once declared: a later call without them keeps them.
   */
  collection<Item extends object>(name: string, indexes?: Indexes<Item>): Collection<Item>;
  /** Names of the collections that exist, in the order of their making. */
  names(): string[];
}

/** How items are looked up other than by id. */
export type Indexes<Item> = Record<string, (item: Item) => string | undefined>;

/** Items by id, in the order of their making. Items are handed out as they are; call `put` after changing one. */
export interface Collection<Item extends object> {
  readonly size: number;
  get(id: string): Item | undefined;
  has(id: string): boolean;
  /** Adds an item, or replaces it in its place. */
  put(id: string, item: Item): void;
  delete(id: string): boolean;
  clear(): void;
  /** All items, oldest first. */
  values(): IterableIterator<Item>;
  entries(): IterableIterator<[string, Item]>;
  /** One page, in time that depends on the page's size and not on the collection's. */
  page(options: PageOptions): Item[];
  /** How many items an index holds under a key. */
  count(index: string, key: string): number;
}

/** Which page of a collection is asked for. */
export interface PageOptions {
  offset: number;
  limit: number;
  /** Default: oldest first. */
  order?: 'oldest-first' | 'newest-first';
  /** Only items of one key of a declared index. */
  where?: { index: string; key: string };
}
