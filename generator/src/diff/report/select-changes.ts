import type { Change, DiffReport } from '../model.js';
import { greatestBump } from '../order.js';

/** A report with the changes that match one of the patterns: rules, or paths with all that is below them. */
export function selectChanges(report: DiffReport, patterns: readonly string[]): DiffReport {
  if (patterns.length === 0) return report;
  const changes = report.changes.filter((change) => patterns.some((pattern) => matches(change, pattern)));
  return { ...report, bump: greatestBump(changes), changes };
}

/** Whether a change is of a rule, or at a path or below it: `member-removed`, `SendParcel`, `SendParcel.input`. */
export function matches(change: Change, pattern: string): boolean {
  return change.rule === pattern || change.path === pattern || change.path.startsWith(`${pattern}.`);
}
