import type { Finding, Override, Spec } from '@specloom/spec';
import type { ParseResult } from './finish-parse.js';
import { runRules } from './lint/run-rules.js';
import { type Suppressed, suppressFindings } from './lint/suppress-findings.js';
import { FindingList } from './parse/finding-list.js';
import { linesAt, textSha256 } from './spec/text-hash.js';

/** What linting gave. */
export type LintResult = Suppressed;

/** Finds contradictions inside a documentation, after what parsing it found already. */
export function lintDocument(result: ParseResult, overrides: readonly Override[] = []): LintResult {
  const { spec, document, trace } = result;
  const found = new FindingList();
  found.include(result.findings);
  runRules({ spec, document, trace }, found);
  return suppressFindings(found.list(), overrides, (path) => {
    const lines = linesAt(trace, path);
    return lines === null ? null : textSha256(lines);
  });
}

/** Finds contradictions inside the documentation that a spec was read from, as far as the spec tells. */
export function lintSpec(spec: Spec, overrides: readonly Override[] = []): LintResult {
  const found = new FindingList();
  runRules({ spec }, found);
  return suppressFindings(found.list(), overrides, null);
}

/** The findings about each example, by its path: "DescribeTask.examples.Querying a task". */
export function findingsByExample(findings: readonly Finding[]): Map<string, Finding[]> {
  const byExample = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.path === undefined || !/^[^.]+\.examples\./.test(finding.path)) continue;
    byExample.set(finding.path, [...(byExample.get(finding.path) ?? []), finding]);
  }
  return byExample;
}
