import type { Origin, Spec } from '@specloom/spec';

/** A fact of a spec: its value, and where it can be replaced. */
export interface ResolvedPath {
  value: unknown;
  /** Origin of the fact, or of the nearest fact that holds it. */
  origin: Origin | null;
  /** Path of that fact. */
  owner: string;
  replace(value: unknown): void;
}

/**
 * Finds a fact by its path: `DescribeTask`, `DescribeTask.input.Filters`, `Task.MaxRetryCount.description`,
 * `DescribeTask.errors.InternalError.CallCvm`, `errors.common.InternalError`, `regions.ap-seoul`, `protocol.clockSkewSeconds`.
 *
 * Members of lists are found by name, code, id or title; names may hold dots themselves.
 */
export function resolvePath(spec: Spec, path: string): ResolvedPath | null {
  const head = path.split('.', 1)[0] ?? '';
  for (const root of [spec.actions, spec.types] as Record<string, object>[]) {
    if (!Object.hasOwn(root, head)) continue;
    const found = walk(root, path, { value: root, origin: null, owner: '', replace: () => {} }, '');
    if (found) return found;
  }
  return walk(spec, path, { value: spec, origin: null, owner: '', replace: () => {} }, '');
}

function walk(holder: unknown, rest: string, reached: ResolvedPath, prefix: string): ResolvedPath | null {
  if (rest === '') return reached;
  for (const [key, value, replace] of steps(holder)) {
    if (rest !== key && !rest.startsWith(`${key}.`)) continue;
    const path = prefix === '' ? key : `${prefix}.${key}`;
    const own = originOf(value);
    const next: ResolvedPath = { value, origin: own ?? reached.origin, owner: own ? path : reached.owner, replace };
    const found = walk(value, rest.slice(key.length + 1), next, path);
    if (found) return found;
  }
  return null;
}

type Step = [key: string, value: unknown, replace: (value: unknown) => void];

function steps(holder: unknown): Step[] {
  if (Array.isArray(holder)) {
    return holder.flatMap((item, i) =>
      listKeys(item, i).map((key): Step => [key, item, (value) => holder.splice(i, 1, value)]),
    );
  }
  if (typeof holder !== 'object' || holder === null) return [];
  const record = holder as Record<string, unknown>;
  const own = Object.entries(record).map(
    ([key, item]): Step => [key, item, (value) => Object.assign(record, { [key]: value })],
  );
  // `Task.MaxRetryCount`: the members of a type are named without a word between.
  const members = Array.isArray(record.members) ? steps(record.members) : [];
  return [...members, ...own];
}

function listKeys(item: unknown, index: number): string[] {
  if (typeof item !== 'object' || item === null) return [String(index)];
  const record = item as Record<string, unknown>;
  const keys = ['id', 'name', 'code', 'title'].flatMap((key) => {
    const value = record[key];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
  return keys.length > 0 ? keys : [String(index)];
}

function originOf(value: unknown): Origin | null {
  if (typeof value !== 'object' || value === null || !('origin' in value)) return null;
  return value.origin as Origin;
}
