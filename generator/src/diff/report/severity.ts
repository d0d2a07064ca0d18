import type { Change } from '../model.js';
import { isRuleId, RULES, type Rule, verdictOf } from '../rules.js';

/** How much a reader should care: from what breaks callers to what no one notices. */
export type Severity = 'breaking' | 'warning' | 'addition' | 'patch' | 'none';

/** Severities, the worst first. */
export const SEVERITIES: readonly Severity[] = ['breaking', 'warning', 'addition', 'patch', 'none'];

/** Severity of a change: `warning` is a minor that the table of rules asks to look at. */
export function severityOf(change: Change): Severity {
  if (change.bump === 'major') return 'breaking';
  if (change.bump === 'minor') return isWarned(change) ? 'warning' : 'addition';
  return change.bump;
}

/** Changes from the worst to the mildest, in their own order within a severity. */
export function worstFirst(changes: readonly Change[]): Change[] {
  const rank = (change: Change): number => SEVERITIES.indexOf(severityOf(change));
  return changes.toSorted((a, b) => rank(a) - rank(b));
}

function isWarned({ rule, direction }: Change): boolean {
  if (!isRuleId(rule)) return false;
  const entry: Rule = RULES[rule];
  return verdictOf(entry, direction).warning;
}
