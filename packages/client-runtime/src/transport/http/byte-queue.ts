/** Bytes that have come and are not yet understood. */
export class ByteQueue {
  #bytes: Buffer = Buffer.alloc(0);

  get length(): number {
    return this.#bytes.length;
  }

  push(chunk: Buffer): void {
    this.#bytes = this.#bytes.length === 0 ? chunk : Buffer.concat([this.#bytes, chunk]);
  }

  /** Takes `count` bytes, or all there are if that is fewer. */
  take(count: number): Buffer {
    const taken = this.#bytes.subarray(0, count);
    this.#bytes = this.#bytes.subarray(count);
    return taken;
  }

  /**
   * Takes what stands before a mark, as Latin-1 text, and drops the mark. Undefined where the mark has not come yet; throws an Error
   * where it can no longer come within `longest` bytes.
   */
  takeUntil(mark: string, longest: number): string | undefined {
    const end = this.#bytes.indexOf(mark, 0, 'latin1');
    if (end > longest || (end < 0 && this.#bytes.length > longest))
      throw new Error('the answer has an oversized header');
    if (end < 0) return undefined;
    const text = this.take(end).toString('latin1');
    this.take(mark.length);
    return text;
  }
}
