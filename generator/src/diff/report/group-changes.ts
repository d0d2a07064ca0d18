import type { Change } from '../model.js';
import { SEVERITIES, severityOf, worstFirst } from './severity.js';

/** Changes of one action, one data type, or one part of the service. */
export interface ChangeGroup {
  /** Name of the action or type; "errors", "regions" or "protocol" for the parts of the service. */
  name: string;
  /** The worst first. */
  changes: Change[];
}

/** Groups changes by the action or type that they stand at; the group with the worst change comes first. */
export function groupChanges(changes: readonly Change[]): ChangeGroup[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const name = change.path.split('.', 1)[0] ?? '';
    const group = groups.get(name);
    if (group) group.push(change);
    else groups.set(name, [change]);
  }
  const rank = (group: ChangeGroup): number =>
    Math.min(...group.changes.slice(0, 1).map((change) => SEVERITIES.indexOf(severityOf(change))));
  return [...groups]
    .map(([name, members]) => ({ name, changes: worstFirst(members) }))
    .toSorted((a, b) => rank(a) - rank(b));
}
