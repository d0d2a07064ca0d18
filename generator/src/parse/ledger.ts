import type { Line } from '../extract/line.js';

/** Who claims which line of a document: every line belongs to a rule, or is reported. */
export class Ledger {
  private readonly claims = new Map<Line, string>();

  /** Claims lines for a rule. A later claim replaces an earlier one. */
  claim(rule: string, lines: readonly Line[]): void {
    for (const line of lines) this.claims.set(line, rule);
  }

  /** Gives lines back, so that they are reported. */
  release(lines: readonly Line[]): void {
    for (const line of lines) this.claims.delete(line);
  }

  /** Lines of `all` that no rule claims, in their order. */
  unclaimed(all: readonly Line[]): Line[] {
    return all.filter((line) => !this.claims.has(line));
  }

  /** Number of claimed lines by rule, sorted by the rule's name. */
  counts(): Record<string, number> {
    const counts = new Map<string, number>();
    for (const rule of this.claims.values()) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
