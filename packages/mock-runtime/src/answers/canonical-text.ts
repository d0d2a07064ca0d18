/** JSON with sorted keys: equal values have equal text. Undefined for a value nested deeper than JSON can be written. */
export function canonicalText(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, sortKeys);
  } catch (error) {
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}

function sortKeys(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
    : value;
}
