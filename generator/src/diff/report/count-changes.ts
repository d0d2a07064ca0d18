import type { Change } from '../model.js';
import { SEVERITIES, type Severity, severityOf } from './severity.js';

const NOUNS: Record<Severity, readonly [string, string]> = {
  breaking: ['breaking change', 'breaking changes'],
  warning: ['change to check', 'changes to check'],
  addition: ['addition', 'additions'],
  patch: ['small change', 'small changes'],
  none: ['change without effect', 'changes without effect'],
};

/** Changes counted in words: "1 breaking change, 3 additions"; "no changes" when there are none. */
export function countChanges(changes: readonly Change[]): string {
  const parts = SEVERITIES.flatMap((severity) => {
    const count = changes.filter((change) => severityOf(change) === severity).length;
    return count === 0 ? [] : [`${count} ${NOUNS[severity][count === 1 ? 0 : 1]}`];
  });
  return parts.length === 0 ? 'no changes' : parts.join(', ');
}
