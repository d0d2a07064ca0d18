/** Keys that say where a fact stands, not what it is. */
const PLACES: ReadonlySet<string> = new Set(['origin', 'updated', 'documentId']);
const MAX_LINES = 200;

/** A definition of a spec as lines of indented JSON without places, shortened after 200 lines; none for nothing. */
export function definitionLines(value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const text = JSON.stringify(value, (key, item: unknown) => (PLACES.has(key) ? undefined : item), 2) ?? '';
  const lines = text.split('\n');
  if (lines.length <= MAX_LINES) return lines;
  return [...lines.slice(0, MAX_LINES), `… and ${lines.length - MAX_LINES} more lines`];
}

/** For each line whether it is left without an equal one on the other side, each of which counts once. */
export function unmatchedLines(lines: readonly string[], others: readonly string[]): boolean[] {
  const counts = new Map<string, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.map((line) => {
    const count = counts.get(line) ?? 0;
    if (count > 0) counts.set(line, count - 1);
    return count === 0;
  });
}
