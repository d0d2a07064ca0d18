import { MemoryCollection } from './memory-collection.js';
import type { Collection, Indexes, Store } from './store.js';

/** Items with their ids, by collection, as snapshots keep them. */
export type StoredCollections = [name: string, items: [id: string, item: unknown][]][];

/** The state of one mock, in memory. */
export class MemoryStore implements Store {
  // What a collection holds is known to its users only: each asks for it with one type.
  readonly #collections = new Map<string, MemoryCollection<object>>();

  collection<Item extends object>(name: string, indexes: Indexes<Item> = {}): Collection<Item> {
    const known = this.#collections.get(name) ?? new MemoryCollection<object>();
    this.#collections.set(name, known);
    const collection = known as unknown as MemoryCollection<Item>;
    collection.declare(indexes);
    return collection;
  }

  names(): string[] {
    return [...this.#collections.keys()];
  }

  /** Forgets all items; declared indexes stay. */
  clear(): void {
    for (const collection of this.#collections.values()) {
      collection.clear();
    }
  }

  /** A copy of everything, which later changes do not reach. */
  dump(): StoredCollections {
    return [...this.#collections].map(([name, collection]) => [name, structuredClone([...collection.entries()])]);
  }

  /** Takes other items in place of all present ones. Throws an Error, and changes nothing, for an item that is no object. */
  load(collections: StoredCollections): void {
    const items = structuredClone(collections).flatMap(([name, entries]) =>
      entries.map(([id, item]) => ({ name, id, item: toObject(item, name, id) })),
    );
    this.clear();
    for (const { name, id, item } of items) {
      this.collection<object>(name).put(id, item);
    }
  }
}

function toObject(item: unknown, collection: string, id: string): object {
  if (typeof item !== 'object' || item === null) {
    throw new Error(
      `The item "${id}" of the collection "${collection}" is ${JSON.stringify(item)}: expected an object.`,
    );
  }
  return item;
}
