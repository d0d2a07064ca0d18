import type { Spec } from '@specloom/spec';

const MAX_SUGGESTIONS = 3;

/** Paths of facts that are spelt most like `path`. */
export function nearestPaths(spec: Spec, path: string): string[] {
  const limit = Math.max(2, Math.ceil(path.length / 3));
  return allPaths(spec)
    .map((candidate) => ({ candidate, distance: distance(path.toLowerCase(), candidate.toLowerCase(), limit) }))
    .filter((entry) => entry.distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, MAX_SUGGESTIONS)
    .map((entry) => entry.candidate);
}

function allPaths(spec: Spec): string[] {
  return [
    ...Object.entries(spec.actions).flatMap(([name, action]) => [
      name,
      ...action.input.map((field) => `${name}.input.${field.name}`),
      ...action.output.map((field) => `${name}.output.${field.name}`),
      ...action.errors.map((error) => `${name}.errors.${error.code}`),
    ]),
    ...Object.entries(spec.types).flatMap(([name, type]) => [
      name,
      ...type.members.map((member) => `${name}.${member.name}`),
    ]),
  ];
}

/** Levenshtein distance, or anything above `limit` once it must be larger. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return before[b.length] ?? 0;
}
