import type { Finding, Origin, Spec } from '@specloom/spec';
import type { PlacedLine } from '../locate-phrase.js';
import type { Document } from '../parse/document.js';
import type { ExampleValue } from './example-values.js';
import type { PlacedField } from './spec-fields.js';
import type { PlacedText } from './spec-texts.js';

/** What rules look at. */
export interface LintInput {
  spec: Spec;
  /** What the chapters say by themselves; absent where only a spec is there. */
  document?: Document;
  /** Lines that a fact was read from, by its path; none where only a spec is there. */
  lines(path: string): readonly PlacedLine[];
  /** Parameters of actions, then members of types. */
  fields: readonly PlacedField[];
  /** Descriptions of actions, types, fields and error codes. */
  texts: readonly PlacedText[];
  /** All values of all examples, each with its declaration. */
  values: readonly ExampleValue[];
}

/** What a rule has found, before it is a finding. */
export interface Report {
  /** One sentence or two that a technical writer can act on. */
  message: string;
  path?: string;
  /** The places that contradict one another, the one to look at first at the head. */
  origins: Origin[];
  /** Tells apart findings of the rule at one path; holds no line number. */
  key?: string;
  /** Where it is not that of the rule. */
  severity?: Finding['severity'];
}

/** A rule about documentation that contradicts itself. */
export interface LintRule {
  /** Stable: findings and suppressions name it. */
  id: string;
  severity: Finding['severity'];
  /** What the rule finds, in one phrase. */
  finds: string;
  check(input: LintInput): Report[];
}
