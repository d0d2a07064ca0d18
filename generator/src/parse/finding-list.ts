import { createHash } from 'node:crypto';
import type { Finding, Origin } from '@specloom/spec';
import { append } from '../append.js';

/** Collects findings and gives them identifiers that survive unrelated changes of the document. */
export class FindingList {
  private readonly items: Finding[] = [];
  private readonly seen = new Map<string, number>();

  /** Adds a finding. `key` tells apart findings of one rule at one path, and holds no line number. */
  add(finding: Omit<Finding, 'id'>, key = ''): void {
    const base = `${finding.rule}\n${finding.path ?? ''}\n${key}`;
    const count = (this.seen.get(base) ?? 0) + 1;
    this.seen.set(base, count);
    const id = createHash('sha256').update(`${base}\n${count}`).digest('hex').slice(0, 12);
    this.items.push({ ...finding, id });
  }

  /** Takes over findings that have their identifiers already. */
  include(findings: readonly Finding[]): void {
    append(this.items, findings);
  }

  /** All findings, by place, then by rule. */
  list(): Finding[] {
    return [...this.items].sort(
      (a, b) =>
        compareOrigins(a.origins[0], b.origins[0]) ||
        (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
        (a.id < b.id ? -1 : 1),
    );
  }
}

function compareOrigins(a: Origin | undefined, b: Origin | undefined): number {
  if (!a || !b) return a ? 1 : b ? -1 : 0;
  return (a.document ?? 0) - (b.document ?? 0) || a.page - b.page || a.line - b.line;
}
