/** The smallest value of any number of items; infinite where there are none. */
export function least<T>(items: readonly T[], toNumber: (item: T) => number): number {
  return items.reduce((value, item) => Math.min(value, toNumber(item)), Number.POSITIVE_INFINITY);
}

/** The largest value of any number of items; infinite below zero where there are none. */
export function most<T>(items: readonly T[], toNumber: (item: T) => number): number {
  return items.reduce((value, item) => Math.max(value, toNumber(item)), Number.NEGATIVE_INFINITY);
}

/** The middle of values in their order; null where there are none. */
export function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? null;
}
