import type { Spec } from '@specloom/spec';

/** Tells since which release an action is gone, as the document's history says; null for a current action. */
export function removalNote(spec: Pick<Spec, 'history' | 'actions'>, action: string): string | null {
  if (spec.actions[action]?.status !== 'removed') return null;
  const release = spec.history.find((candidate) => candidate.actions.removed.includes(action));
  if (release === undefined) return 'The document says that this action was deleted.';
  return `Deleted in ${release.name} of the API (${release.time.slice(0, 10)}), the document says.`;
}
