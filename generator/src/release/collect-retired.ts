import type { ErrorCode, Field, Spec } from '@specloom/spec';
import type { LastRelease, Retired, RetiredEntry } from '../plan/retired.js';
import { allErrors, allFields } from './named-facts.js';

/**
 * Names that are retired after a release of the documentation: those that were, and those that the old spec has and the new one has
 * not. A name that is back is retired no more. An action whose page remains is not gone, whatever the history says.
 */
export function collectRetired(retired: Retired, old: Spec, now: Spec): Retired {
  const last: LastRelease = { release: old.history[0]?.name ?? '', updated: old.source.updated };
  return {
    format: 1,
    actions: vanished(retired.actions, Object.entries(old.actions), Object.keys(now.actions), last),
    types: vanished(retired.types, Object.entries(old.types), Object.keys(now.types), last),
    fields: vanished<Field>(retired.fields, ofOwners(allFields(old), now), allFields(now).keys(), last),
    errors: vanished<ErrorCode>(retired.errors, ofOwners(allErrors(old), now), allErrors(now).keys(), last),
  };
}

/** Names that are retired now and were not before, in the order of the parts. */
export function newlyRetired(before: Retired, after: Retired): string[] {
  return (['actions', 'types', 'fields', 'errors'] as const).flatMap((part) =>
    Object.keys(after[part]).filter((name) => !Object.hasOwn(before[part], name)),
  );
}

function vanished<T>(
  retired: Readonly<Record<string, RetiredEntry<T>>>,
  before: Iterable<readonly [string, T]>,
  after: Iterable<string>,
  last: LastRelease,
): Record<string, RetiredEntry<T>> {
  const present = new Set(after);
  const entries = new Map(Object.entries(retired));
  for (const [name, definition] of before) entries.set(name, { last, definition });
  return Object.fromEntries(
    [...entries].filter(([name]) => !present.has(name)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Leaves out what vanished with its action or type, which is retired as a whole. */
function ofOwners<T>(facts: ReadonlyMap<string, T>, now: Spec): [string, T][] {
  const owners = new Set([...Object.keys(now.actions), ...Object.keys(now.types), 'errors']);
  return [...facts].filter(([path]) => owners.has(path.split('.', 1)[0] ?? ''));
}
