import type { ScheduledEvent } from './clock.js';

/** Events by their moment, then by the order of their making: a binary heap. */
export class EventQueue {
  #heap: ScheduledEvent[] = [];
  #nextId = 1;

  add(at: number, event: string, data: unknown): number {
    const id = this.#nextId++;
    this.#heap.push({ id, at, event, data });
    this.#rise(this.#heap.length - 1);
    return id;
  }

  /** Moment of the next event; Infinity where none waits. */
  get nextAt(): number {
    return this.#heap[0]?.at ?? Number.POSITIVE_INFINITY;
  }

  /** Takes the next event out. */
  shift(): ScheduledEvent | undefined {
    const [first] = this.#heap;
    const last = this.#heap.pop();
    if (last !== undefined && this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#sink(0);
    }
    return first;
  }

  remove(id: number): boolean {
    const index = this.#heap.findIndex((event) => event.id === id);
    const last = index === -1 ? undefined : this.#heap.pop();
    if (last === undefined) {
      return false;
    }
    if (last.id !== id) {
      this.#heap[index] = last;
      this.#rise(index);
      this.#sink(index);
    }
    return true;
  }

  /** All waiting events in the order in which they will run. */
  list(): ScheduledEvent[] {
    return [...this.#heap].sort((left, right) => (comesBefore(left, right) ? -1 : 1));
  }

  /** Takes other events in place of all present ones. */
  replace(events: readonly ScheduledEvent[]): void {
    this.#heap = events.map((event) => ({ ...event })).sort((left, right) => (comesBefore(left, right) ? -1 : 1));
    this.#nextId = Math.max(0, ...events.map(({ id }) => id)) + 1;
  }

  #rise(start: number): void {
    let index = start;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#swapIfBefore(index, parent)) {
        return;
      }
      index = parent;
    }
  }

  #sink(start: number): void {
    let index = start;
    for (;;) {
      const left = 2 * index + 1;
      const leftEvent = this.#heap[left];
      const rightEvent = this.#heap[left + 1];
      const child = leftEvent && rightEvent && comesBefore(rightEvent, leftEvent) ? left + 1 : left;
      if (!this.#swapIfBefore(child, index)) {
        return;
      }
      index = child;
    }
  }

  /** Swaps two places where the lower one comes before the upper one. */
  #swapIfBefore(lower: number, upper: number): boolean {
    const lowerEvent = this.#heap[lower];
    const upperEvent = this.#heap[upper];
    if (lowerEvent === undefined || upperEvent === undefined || !comesBefore(lowerEvent, upperEvent)) {
      return false;
    }
    this.#heap[lower] = upperEvent;
    this.#heap[upper] = lowerEvent;
    return true;
  }
}

function comesBefore(left: ScheduledEvent, right: ScheduledEvent): boolean {
  return left.at < right.at || (left.at === right.at && left.id < right.id);
}
