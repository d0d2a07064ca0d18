/** Parameters nest a few levels. */
const MAX_DEPTH = 32;

/** A list index above this is not the index of a list in documentation. */
const MAX_INDEX = 10_000;

/**
 * Builds nested parameters from flat ones: `Filters.0.Values.1=a` becomes `{ Filters: [{ Values: ["a"] }] }`.
 *
 * Gaps in indexes close. A name that contradicts an earlier one (a value where a list stands) keeps its flat name.
 */
export function nestParameters(entries: readonly (readonly [string, string])[]): Record<string, unknown> {
  const root: Node = { kind: 'object', items: new Map() };
  const flat: [string, string][] = [];
  for (const [name, value] of entries) if (!put(root, name.split('.'), value)) flat.push([name, value]);
  return { ...(toValue(root) as Record<string, unknown>), ...Object.fromEntries(flat) };
}

type Node = { kind: 'object' | 'list'; items: Map<string, Node | string> };

function put(root: Node, path: readonly string[], value: string): boolean {
  if (path.length > MAX_DEPTH || path.some((key) => /^\d+$/.test(key) && Number(key) > MAX_INDEX)) return false;
  let node = root;
  for (let i = 0; i < path.length; i++) {
    const key = path[i] ?? '';
    const isIndex = /^\d+$/.test(key);
    if (isIndex !== (node.kind === 'list')) return false;
    const next = path[i + 1];
    if (next === undefined) {
      if (node.items.has(key)) return false;
      node.items.set(key, value);
      return true;
    }
    let child = node.items.get(key);
    if (child === undefined) {
      child = { kind: /^\d+$/.test(next) ? 'list' : 'object', items: new Map() };
      node.items.set(key, child);
    }
    if (typeof child === 'string') return false;
    node = child;
  }
  return false;
}

function toValue(node: Node | string): unknown {
  if (typeof node === 'string') return node;
  if (node.kind === 'object') return Object.fromEntries([...node.items].map(([key, item]) => [key, toValue(item)]));
  return [...node.items].sort(([a], [b]) => Number(a) - Number(b)).map(([, item]) => toValue(item));
}
