/**
 * Whether two JSON values are equal, whatever the order of their keys. Iterative, because examples of a document may be nested deeper
 * than the stack is.
 */
export function equalJson(before: unknown, after: unknown): boolean {
  if (hasSameText(before, after)) return true;
  const pending: unknown[] = [before, after];
  while (pending.length > 0) {
    const right = pending.pop();
    const left = pending.pop();
    if (left === right) continue;
    if (!isObject(left) || !isObject(right) || Array.isArray(left) !== Array.isArray(right)) return false;
    const keys = Object.keys(left);
    if (keys.length !== Object.keys(right).length) return false;
    for (const key of keys) {
      if (!Object.hasOwn(right, key)) return false;
      pending.push(left[key], right[key]);
    }
  }
  return true;
}

/** The quick answer for equal values with their keys in the same order, which nearly all are. */
function hasSameText(before: unknown, after: unknown): boolean {
  try {
    return JSON.stringify(before) === JSON.stringify(after);
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
