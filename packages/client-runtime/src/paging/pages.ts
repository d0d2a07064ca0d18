/** How pages are fetched and read. */
export interface PageSource<Output, Item> {
  /** Items to skip before the first page. */
  readonly first: number;
  /** Most items of a page; undefined where the service decides. */
  readonly limit: number | undefined;
  readonly fetch: (offset: number) => PromiseLike<Output>;
  readonly items: (page: Output) => readonly Item[];
  /** Items of all pages together; undefined where a page does not tell. */
  readonly total: (page: Output) => number | undefined;
}

/** The pages of a list, fetched one by one as they are asked for. Each loop starts anew. */
export class Pages<Output, Item> implements AsyncIterable<Output> {
  readonly #source: PageSource<Output, Item>;

  constructor(source: PageSource<Output, Item>) {
    this.#source = source;
  }

  /** The pages, as the action answers them. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Output, void, undefined> {
    const { first, limit, fetch, items, total } = this.#source;
    let offset = first;
    for (;;) {
      const page = await fetch(offset);
      yield page;
      const { length } = items(page);
      offset += length;
      const end = total(page);
      // An empty page ends every list: services may count more items than they show.
      if (length === 0 || (end === undefined ? limit !== undefined && length < limit : offset >= end)) return;
    }
  }

  /** The items of all pages, one by one. */
  async *items(): AsyncGenerator<Item, void, undefined> {
    for await (const page of this) yield* this.#source.items(page);
  }
}
