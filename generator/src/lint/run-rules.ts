import type { Finding, Spec } from '@specloom/spec';
import type { PlacedLine } from '../locate-phrase.js';
import type { Document } from '../parse/document.js';
import { exampleValues } from './example-values.js';
import type { LintInput } from './lint-rule.js';
import { LINT_RULES } from './rules.js';
import { specFields } from './spec-fields.js';
import { specTexts } from './spec-texts.js';

/** What is linted: a spec, and what is known of the document that it was read from. */
export interface LintSubject {
  spec: Spec;
  document?: Document;
  trace?: ReadonlyMap<string, readonly PlacedLine[]>;
}

/** Takes findings; it gives them their identifiers. */
export interface FindingSink {
  add(finding: Omit<Finding, 'id'>, key?: string): void;
}

const NO_LINES: readonly PlacedLine[] = [];

/** Runs all rules, and hands what they find to `sink`. */
export function runRules({ spec, document, trace }: LintSubject, sink: FindingSink): void {
  const lines = (path: string): readonly PlacedLine[] => trace?.get(path) ?? NO_LINES;
  const fields = specFields(spec);
  const input: LintInput = {
    spec,
    lines,
    fields,
    texts: specTexts(spec, fields),
    values: exampleValues(spec, lines),
    ...(document === undefined ? {} : { document }),
  };
  for (const rule of LINT_RULES) {
    for (const { message, path, origins, key, severity } of rule.check(input)) {
      sink.add(
        {
          rule: rule.id,
          severity: severity ?? rule.severity,
          message,
          ...(path === undefined ? {} : { path }),
          origins,
        },
        key,
      );
    }
  }
}
