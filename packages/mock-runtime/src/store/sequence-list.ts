/** Something with a place in the order of making. */
export interface Sequenced {
  readonly sequence: number;
}

const CHUNK = 512;

/**
 * Entries in the order of their sequence numbers, in chunks: adding, removing and skipping to a page stay cheap with a
 * million entries.
 */
export class SequenceList<Entry extends Sequenced> {
  #chunks: Entry[][] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(entry: Entry): void {
    const index = this.#chunkOf(entry.sequence);
    const chunk = this.#chunks[index];
    this.#size++;
    if (chunk === undefined) {
      this.#chunks.push([entry]);
      return;
    }
    chunk.splice(firstAtOrAfter(chunk, entry.sequence), 0, entry);
    if (chunk.length > CHUNK) {
      // Mostly entries come at the end: a full chunk stays full, and the newest entry opens the next one.
      const isLast = index === this.#chunks.length - 1;
      this.#chunks.splice(index + 1, 0, chunk.splice(isLast ? CHUNK : CHUNK >> 1));
    }
  }

  remove(entry: Entry): boolean {
    const index = this.#chunkOf(entry.sequence);
    const chunk = this.#chunks[index];
    const place = chunk === undefined ? 0 : firstAtOrAfter(chunk, entry.sequence);
    if (chunk?.[place]?.sequence !== entry.sequence) {
      return false;
    }
    chunk.splice(place, 1);
    if (chunk.length === 0) {
      this.#chunks.splice(index, 1);
    }
    this.#size--;
    return true;
  }

  /** Entries `offset` to `offset + limit`, counted from the oldest or from the newest. */
  page(offset: number, limit: number, newestFirst: boolean): Entry[] {
    const from = newestFirst ? this.#size - offset - limit : offset;
    const entries = this.#slice(Math.max(0, from), Math.min(this.#size, from + limit));
    return newestFirst ? entries.reverse() : entries;
  }

  *[Symbol.iterator](): IterableIterator<Entry> {
    for (const chunk of this.#chunks) {
      yield* chunk;
    }
  }

  #slice(from: number, to: number): Entry[] {
    const result: Entry[] = [];
    let passed = 0;
    for (const chunk of this.#chunks) {
      if (passed >= to) {
        break;
      }
      if (passed + chunk.length > from) {
        for (const entry of chunk.slice(Math.max(0, from - passed), to - passed)) {
          result.push(entry);
        }
      }
      passed += chunk.length;
    }
    return result;
  }

  /** The last chunk that begins at or before a sequence number; the first chunk for one before all. */
  #chunkOf(sequence: number): number {
    let low = 0;
    let high = this.#chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const first = this.#chunks[middle]?.[0];
      if (first !== undefined && first.sequence <= sequence) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}

function firstAtOrAfter(chunk: readonly Sequenced[], sequence: number): number {
  let low = 0;
  let high = chunk.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = chunk[middle];
    if (entry !== undefined && entry.sequence < sequence) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
