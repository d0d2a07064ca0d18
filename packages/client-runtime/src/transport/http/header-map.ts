import type { ResponseHeaders } from '../fetch.js';

/** Headers by their lowercase names, read as those of `fetch` are. */
export class HeaderMap implements ResponseHeaders {
  readonly #values = new Map<string, string>();

  /** Adds a header; repeated ones are joined by commas. */
  append(name: string, value: string): void {
    const key = name.toLowerCase();
    const before = this.#values.get(key);
    this.#values.set(key, before === undefined ? value : `${before}, ${value}`);
  }

  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null;
  }

  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }

  forEach(callback: (value: string, name: string) => void): void {
    for (const [name, value] of this.#values) callback(value, name);
  }
}
