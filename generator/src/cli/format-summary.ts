import pc from 'picocolors';
import { printable } from '../diff/text/printable.js';
import type { ParseResult } from '../finish-parse.js';

/** What a parse gave, for a person: the counts of facts, and the number of lines that each rule claims. */
export function formatSummary(result: ParseResult, run: { seconds: number; output: string | null }): string {
  const { spec, findings, claims, unclaimed } = result;
  const actions = Object.values(spec.actions);
  const codes = new Set(
    [
      ...actions.flatMap((action) => action.errors),
      ...spec.errors.common,
      ...spec.errors.service,
      ...spec.errors.responses,
    ].map((error) => error.code),
  );
  const removed = actions.filter((action) => action.status === 'removed').length;
  const notes = findings.filter((finding) => finding.severity === 'note').length;
  const inferred = Object.values(spec.types).filter((type) => type.inferredFrom).length;
  const pages = spec.source.pages;
  const facts: [string, string][] = [
    ['service', `${spec.service.title} ${spec.service.version} (${spec.service.id})`],
    ['pages', `${pages.last - pages.first + 1} (${pages.first} to ${pages.last})`],
    ['actions', `${actions.length}${removed > 0 ? ` (${removed} removed)` : ''}`],
    ['types', `${Object.keys(spec.types).length}${inferred > 0 ? ` (${inferred} inferred)` : ''}`],
    ['codes', String(codes.size)],
    ['examples', String(actions.reduce((sum, action) => sum + action.examples.length, 0))],
    ['findings', `${findings.length}${notes > 0 ? ` (${notes} notes: run "specloom lint" to read them)` : ''}`],
    ['unread', `${unclaimed} lines`],
    ['time', `${run.seconds.toFixed(2)} s`],
  ];
  if (run.output !== null) facts.push(['written', run.output]);
  const lines = facts.map(([name, value]) => `  ${pc.bold(name.padEnd(9))} ${printable(value)}`);
  return `${lines.join('\n')}\n  ${pc.bold('lines read by rule')}\n${columns(Object.entries(claims))}`;
}

function columns(claims: readonly [string, number][]): string {
  const cells = claims.map(([rule, count]) => `${String(count).padStart(6)} ${rule.padEnd(26)}`);
  let out = '';
  for (let i = 0; i < cells.length; i += 3)
    out += `  ${cells
      .slice(i, i + 3)
      .join('')
      .trimEnd()}\n`;
  return out;
}
