import type { Finding, Override, SourceDocument, Spec } from '@specloom/spec';
import { DocumentError } from './document-error.js';
import type { Line } from './extract/line.js';
import type { Document } from './parse/document.js';
import type { ParseContext } from './parse/parse-context.js';
import { applyOverrides } from './spec/apply-overrides.js';
import { buildSpec } from './spec/build-spec.js';
import { extractLimits } from './spec/constraints/extract-limits.js';

/** What parsing a document gave. */
export interface ParseResult {
  spec: Spec;
  /** What the chapters say, before they are put together. */
  document: Document;
  /** What the parser has to say of the document, by place. */
  findings: Finding[];
  /** Number of lines that each rule claims. */
  claims: Record<string, number>;
  /** Number of lines, blank ones aside, that no rule claims. */
  unclaimed: number;
  /** Lines that each fact was read from, by path. */
  trace: ReadonlyMap<string, readonly Line[]>;
}

/**
 * Builds the spec of a parsed document, applies the corrections, and gathers the findings.
 *
 * @throws DocumentError when the document has no action at all.
 */
export function finishParse(
  document: Document,
  sources: readonly [SourceDocument, ...SourceDocument[]],
  context: ParseContext,
  overrides: readonly Override[],
): ParseResult {
  if (document.actions.length === 0) {
    throw new DocumentError(
      `${sources.map(({ file }) => file).join(', ')}: found no page of an action (with "1. API Description" and "Last updated"), expected an API document of Tencent Cloud`,
    );
  }
  const spec = buildSpec(document, sources);
  extractLimits(spec, context.trace, context.findings);
  applyOverrides(spec, overrides, context.trace, context.findings);
  const findings = context.findings.list();
  return {
    spec,
    document,
    findings,
    claims: context.ledger.counts(),
    unclaimed: findings.filter((finding) => finding.rule === 'unclaimed-line').length,
    trace: context.trace,
  };
}
