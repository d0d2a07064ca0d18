import type { LoggedRequest, RequestLog } from './request-log.js';

/** How deep parameters are shown. Deeper ones are cut, so that a hostile request cannot break the log's reader. */
const SHOWN_DEPTH = 32;

/** The latest requests within bounds of number and size. */
export class RingLog implements RequestLog {
  readonly #maxEntries: number;
  readonly #maxBytes: number;
  #entries: LoggedRequest[] = [];
  /** Entries before this one are forgotten, and dropped from the list in one go now and then. */
  #first = 0;
  #bytes = 0;
  #total = 0;

  constructor(maxEntries: number, maxBytes: number) {
    this.#maxEntries = maxEntries;
    this.#maxBytes = maxBytes;
  }

  get total(): number {
    return this.#total;
  }

  /** Adds a request and numbers it. Parameters that would fill the log alone are left out. */
  add(request: Omit<LoggedRequest, 'sequence'>): void {
    this.#total++;
    const entry = { sequence: this.#total, ...request };
    if (keptBytes(entry) > this.#maxBytes / 8) {
      entry.params = undefined;
    }
    this.#entries.push(entry);
    this.#bytes += keptBytes(entry);
    while (this.#entries.length - this.#first > this.#maxEntries || this.#bytes > this.#maxBytes) {
      this.#forgetFirst();
    }
    if (this.#first > this.#maxEntries) {
      this.#entries = this.#entries.slice(this.#first);
      this.#first = 0;
    }
  }

  list({ action, limit }: { action?: string; limit?: number } = {}): LoggedRequest[] {
    const kept = this.#entries.slice(this.#first);
    const matching = action === undefined ? kept : kept.filter((entry) => entry.action === action);
    const latest = limit === undefined ? matching : matching.slice(Math.max(0, matching.length - limit));
    return latest.map((entry) => ({ ...entry, params: showParams(entry.params) }));
  }

  clear(): void {
    this.#entries = [];
    this.#first = 0;
    this.#bytes = 0;
    this.#total = 0;
  }

  #forgetFirst(): void {
    const entry = this.#entries[this.#first++];
    if (entry !== undefined) {
      this.#bytes -= keptBytes(entry);
      // The place stays until the list is cut; what it held must not.
      entry.params = undefined;
    }
  }
}

function keptBytes({ params, bytes }: LoggedRequest): number {
  return params === undefined ? 0 : bytes;
}

function showParams(params: Record<string, unknown> | undefined): Record<string, unknown> | undefined {
  return params === undefined ? undefined : (copyDown(params, SHOWN_DEPTH) as Record<string, unknown>);
}

function copyDown(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (depth === 0) {
    return '…';
  }
  return Array.isArray(value)
    ? value.map((element) => copyDown(element, depth - 1))
    : Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copyDown(member, depth - 1)]));
}
