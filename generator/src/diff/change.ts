import type { Origin } from '@specloom/spec';
import { fingerprint } from './fingerprint.js';
import type { Change, Direction } from './model.js';
import { RULES, type Rule, type RuleId, verdictOf } from './rules.js';

/** What a comparison found: the rule, the subject, and both values. */
export interface Difference {
  rule: RuleId;
  path: string;
  /** Where the subject is used; left out for a subject that has no direction. */
  direction?: Direction | undefined;
  message: string;
  /** Old and new value, for the fingerprint; undefined where the subject does not exist. */
  before: unknown;
  after: unknown;
  from?: Origin | undefined;
  to?: Origin | undefined;
  /** A milder variant of the rule. */
  variant?: Rule | undefined;
}

/** Classifies a difference by the table of rules. */
export function toChange(difference: Difference): Change {
  const { rule, path, message, before, after, from, to } = difference;
  const entry: Rule = difference.variant ?? RULES[rule];
  const direction = entry.directed ? (difference.direction ?? 'none') : 'none';
  const { types, wire, bump } = verdictOf(entry, direction);
  const change: Change = {
    rule,
    path,
    direction,
    types,
    wire,
    bump,
    message,
    fingerprint: fingerprint(rule, path, before, after),
  };
  if (from) change.from = from;
  if (to) change.to = to;
  return change;
}
