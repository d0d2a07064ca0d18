import type { Override, SourceDocument } from '@specloom/spec';
import { DocumentError } from './document-error.js';
import type { Document } from './parse/document.js';
import type { ParseContext } from './parse/parse-context.js';
import type { ParseResult } from './parse-document.js';
import { applyOverrides } from './spec/apply-overrides.js';
import { buildSpec } from './spec/build-spec.js';
import { extractLimits } from './spec/constraints/extract-limits.js';

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
