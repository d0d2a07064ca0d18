import type { Bump, Direction, TypesVerdict, WireVerdict } from './model.js';

/** What a rule says about a change in one direction. */
export interface Verdict {
  types: TypesVerdict;
  wire: WireVerdict;
  bump: Bump;
  /** The bump is no more than a minor, yet a user should look at the change. */
  warning: boolean;
}

/** Verdicts of a rule: one for all, or one for each direction that its subject is used in. */
export type Rule =
  | { directed: false; verdict: Verdict }
  | { directed: true; verdicts: Record<Exclude<Direction, 'none'>, Verdict> };

function verdict(types: TypesVerdict, wire: WireVerdict, bump: Bump, mark?: 'warning'): Verdict {
  return { types, wire, bump, warning: mark === 'warning' };
}

const undirected = (one: Verdict): Rule => ({ directed: false, verdict: one });
const anywhere = (one: Verdict): Rule => ({ directed: true, verdicts: { input: one, output: one, both: one } });
const byDirection = (input: Verdict, output: Verdict, both: Verdict): Rule => ({
  directed: true,
  verdicts: { input, output, both },
});

const BREAKING = verdict('breaks', 'breaks', 'major');
const TIGHTER_ANSWER = verdict('breaks', 'warns', 'major');
const MINOR = verdict('ok', 'ok', 'minor');
const PATCH = verdict('ok', 'ok', 'patch');
const NONE = verdict('ok', 'ok', 'none');
const QUIET_LOSS = verdict('ok', 'warns', 'minor', 'warning');
const LOUD_LOSS = verdict('ok', 'breaks', 'minor', 'warning');

/** The verdict on any change to a member whose type no action reaches. */
const UNREACHED = PATCH;

/**
 * Every rule with its verdicts. Names that vanish from the documentation stay as deprecated ones, so losing an input compiles;
 * facts that were read from prose (enumerations, defaults, ranges) never ask for a major.
 */
export const RULES = {
  'action-added': undirected(MINOR),
  'action-restored': undirected(MINOR),
  'action-removed': undirected(LOUD_LOSS),
  'parameter-added': anywhere(MINOR),
  'parameter-required-added': anywhere(BREAKING),
  'parameter-became-required': anywhere(BREAKING),
  'parameter-became-optional': anywhere(MINOR),
  'parameter-removed': anywhere(QUIET_LOSS),
  'output-added': anywhere(MINOR),
  'output-removed': anywhere(BREAKING),
  'output-became-nullable': anywhere(TIGHTER_ANSWER),
  'output-became-non-nullable': anywhere(PATCH),
  'member-added': anywhere(MINOR),
  'member-required-added': byDirection(BREAKING, MINOR, BREAKING),
  'member-became-required': byDirection(BREAKING, PATCH, BREAKING),
  'member-became-optional': byDirection(MINOR, TIGHTER_ANSWER, TIGHTER_ANSWER),
  'member-removed': byDirection(QUIET_LOSS, BREAKING, BREAKING),
  'member-became-nullable': byDirection(NONE, TIGHTER_ANSWER, TIGHTER_ANSWER),
  'member-became-non-nullable': byDirection(NONE, PATCH, PATCH),
  'type-added': undirected(MINOR),
  'type-removed': undirected(MINOR),
  'type-renamed': undirected(MINOR),
  'scalar-changed': anywhere(BREAKING),
  'list-changed': anywhere(BREAKING),
  'reference-changed': anywhere(BREAKING),
  'enum-value-added': byDirection(MINOR, verdict('ok', 'warns', 'minor'), verdict('ok', 'warns', 'minor')),
  'enum-value-removed': byDirection(LOUD_LOSS, MINOR, LOUD_LOSS),
  'default-changed': anywhere(QUIET_LOSS),
  'range-narrowed': byDirection(LOUD_LOSS, PATCH, LOUD_LOSS),
  'range-widened': anywhere(PATCH),
  'error-code-added': undirected(verdict('ok', 'warns', 'minor')),
  'error-code-removed': undirected(MINOR),
  'rate-limit-lowered': undirected(verdict('ok', 'warns', 'patch')),
  'rate-limit-raised': undirected(PATCH),
  'region-added': undirected(MINOR),
  'region-removed': undirected(LOUD_LOSS),
  'region-became-required': undirected(BREAKING),
  'region-became-optional': undirected(MINOR),
  'description-changed': undirected(PATCH),
  'example-changed': undirected(PATCH),
  'constraint-changed': undirected(PATCH),
  'protocol-changed': undirected(QUIET_LOSS),
  // Only between releases of a document's own history, whose notes say that something was modified and not how.
  'parameter-modified': anywhere(QUIET_LOSS),
  'output-modified': anywhere(QUIET_LOSS),
  'member-modified': anywhere(QUIET_LOSS),
} as const satisfies Record<string, Rule>;

/** Identifier of a rule, such as "member-became-required". */
export type RuleId = keyof typeof RULES;

/** `scalar-changed` between kinds with the same JSON form: integer and float; string, timestamp, date and binary. */
export const COMPATIBLE_SCALAR: Rule = anywhere(verdict('ok', 'warns', 'patch'));

/** Whether the text is the identifier of a rule. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(RULES, text);
}

/** The verdict of a rule in a direction; a directed rule with the direction `none` speaks of a type that nothing reaches. */
export function verdictOf(rule: Rule, direction: Direction): Verdict {
  if (!rule.directed) return rule.verdict;
  return direction === 'none' ? UNREACHED : rule.verdicts[direction];
}
