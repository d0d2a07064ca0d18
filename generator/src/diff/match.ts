/** Entries of two lists, paired by name; order is no difference. */
export interface Match<T> {
  added: T[];
  removed: T[];
  paired: { before: T; after: T }[];
}

/**
 * Pairs the entries of two lists by name. A name that a list holds more than once pairs its first entries, then its second, so
 * that no entry is lost.
 */
export function match<T>(before: readonly T[], after: readonly T[], nameOf: (entry: T) => string): Match<T> {
  // Nearly all lists hold the same names in the same order.
  if (before.length === after.length && before.every((entry, index) => isNamed(after[index], nameOf(entry), nameOf))) {
    return { added: [], removed: [], paired: before.flatMap((entry, index) => pairOf(entry, after[index])) };
  }
  const left = byOccurrence(before, nameOf);
  const right = byOccurrence(after, nameOf);
  const result: Match<T> = { added: [], removed: [], paired: [] };
  for (const [key, entry] of left) {
    const partner = right.get(key);
    if (partner === undefined) result.removed.push(entry);
    else result.paired.push({ before: entry, after: partner });
  }
  for (const [key, entry] of right) if (!left.has(key)) result.added.push(entry);
  return result;
}

function isNamed<T>(entry: T | undefined, name: string, nameOf: (entry: T) => string): boolean {
  return entry !== undefined && nameOf(entry) === name;
}

function pairOf<T>(before: T, after: T | undefined): { before: T; after: T }[] {
  return after === undefined ? [] : [{ before, after }];
}

/** Entries by their name and how often it stood before, such as `Filters 0`. */
function byOccurrence<T>(entries: readonly T[], nameOf: (entry: T) => string): Map<string, T> {
  const seen = new Map<string, number>();
  const result = new Map<string, T>();
  for (const entry of entries) {
    const name = nameOf(entry);
    const occurrence = seen.get(name) ?? 0;
    seen.set(name, occurrence + 1);
    result.set(`${occurrence} ${name}`, entry);
  }
  return result;
}
