import { SequenceList } from './sequence-list.js';
import type { Collection, Indexes, PageOptions } from './store.js';

interface Entry<Item> {
  readonly id: string;
  readonly sequence: number;
  item: Item;
  /** The key under each index, when the item was put last: the item itself may have changed since. */
  keys: Map<string, string>;
}

/** A collection in memory. */
export class MemoryCollection<Item extends object> implements Collection<Item> {
  readonly #entries = new Map<string, Entry<Item>>();
  #order = new SequenceList<Entry<Item>>();
  readonly #indexes = new Map<string, Map<string, SequenceList<Entry<Item>>>>();
  readonly #keyOf = new Map<string, (item: Item) => string | undefined>();
  #nextSequence = 0;

  get size(): number {
    return this.#order.size;
  }

  get(id: string): Item | undefined {
    return this.#entries.get(id)?.item;
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  put(id: string, item: Item): void {
    const known = this.#entries.get(id);
    if (known === undefined) {
      const entry = { id, sequence: this.#nextSequence++, item, keys: new Map<string, string>() };
      this.#entries.set(id, entry);
      this.#order.add(entry);
      this.#fileAll(entry);
    } else {
      known.item = item;
      this.#fileAll(known);
    }
  }

  delete(id: string): boolean {
    const entry = this.#entries.get(id);
    if (entry === undefined) {
      return false;
    }
    this.#entries.delete(id);
    this.#order.remove(entry);
    for (const [index, key] of entry.keys) {
      this.#unfile(entry, index, key);
    }
    return true;
  }

  clear(): void {
    this.#entries.clear();
    this.#order = new SequenceList();
    for (const index of this.#indexes.values()) {
      index.clear();
    }
  }

  *values(): IterableIterator<Item> {
    for (const { item } of this.#order) {
      yield item;
    }
  }

  *entries(): IterableIterator<[string, Item]> {
    for (const { id, item } of this.#order) {
      yield [id, item];
    }
  }

  page({ offset, limit, order = 'oldest-first', where }: PageOptions): Item[] {
    const list = where === undefined ? this.#order : this.#index(where.index).get(where.key);
    return list?.page(offset, limit, order === 'newest-first').map(({ item }) => item) ?? [];
  }

  count(index: string, key: string): number {
    return this.#index(index).get(key)?.size ?? 0;
  }

  /** Declares indexes; one that is known by its name stays as it is. */
  declare(indexes: Indexes<Item>): void {
    for (const [name, keyOf] of Object.entries(indexes)) {
      if (!this.#keyOf.has(name)) {
        this.#keyOf.set(name, keyOf);
        this.#indexes.set(name, new Map());
        for (const entry of this.#order) {
          this.#file(entry, name, keyOf(entry.item));
        }
      }
    }
  }

  #index(name: string): Map<string, SequenceList<Entry<Item>>> {
    const index = this.#indexes.get(name);
    if (index === undefined) {
      const known = [...this.#indexes.keys()].join(', ') || 'none';
      throw new Error(`The collection has no index "${name}": declared are ${known}.`);
    }
    return index;
  }

  #fileAll(entry: Entry<Item>): void {
    for (const [name, keyOf] of this.#keyOf) {
      this.#file(entry, name, keyOf(entry.item));
    }
  }

  #file(entry: Entry<Item>, name: string, key: string | undefined): void {
    const present = entry.keys.get(name);
    if (present === key) {
      return;
    }
    if (present !== undefined) {
      this.#unfile(entry, name, present);
      entry.keys.delete(name);
    }
    if (key !== undefined) {
      const index = this.#index(name);
      const list = index.get(key) ?? new SequenceList<Entry<Item>>();
      index.set(key, list);
      list.add(entry);
      entry.keys.set(name, key);
    }
  }

  #unfile(entry: Entry<Item>, name: string, key: string): void {
    const index = this.#index(name);
    const list = index.get(key);
    list?.remove(entry);
    if (list?.size === 0) {
      index.delete(key);
    }
  }
}
