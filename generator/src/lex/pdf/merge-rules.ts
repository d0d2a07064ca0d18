import type { Rule } from '../../extract/pdf/pdf-page.js';

/** Rules closer than this are one, in points: each cell draws its own side of a common border. */
export const NEAR = 1.6;

/** Merges rules that lie on each other or follow each other, and returns them by place. */
export function mergeRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const merged: Rule[] = [];
  for (let start = 0; start < sorted.length; ) {
    const first = sorted[start];
    if (!first) break;
    let end = start + 1;
    while (end < sorted.length && (sorted[end]?.at ?? 0) - first.at <= NEAR) end++;
    const band = sorted.slice(start, end).sort((a, b) => a.from - b.from);
    let open: Rule | null = null;
    for (const rule of band) {
      if (open && rule.from <= open.to + NEAR) open.to = Math.max(open.to, rule.to);
      else {
        open = { ...rule };
        merged.push(open);
      }
    }
    start = end;
  }
  return merged;
}
