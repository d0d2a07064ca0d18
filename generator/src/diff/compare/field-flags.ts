import type { Field } from '@specloom/spec';
import { toChange } from '../change.js';
import type { Change } from '../model.js';
import type { RuleId } from '../rules.js';
import { type FieldOwner, fieldNoun, fieldPath } from './field-owner.js';

/** Rules for a flag that appears, and for one that vanishes. */
export interface FlagRules {
  became: RuleId;
  ceased: RuleId;
}

/** The change of the Required column; a table without the column counts as optional. */
export function compareRequired(owner: FieldOwner, rules: FlagRules, before: Field, after: Field): Change[] {
  return compareFlag(owner, rules, before, after, ['optional', 'required'], (field) => field.required === true);
}

/** The change of the note "may return null". */
export function compareNullable(owner: FieldOwner, rules: FlagRules, before: Field, after: Field): Change[] {
  return compareFlag(owner, rules, before, after, ['never null', 'nullable'], (field) => field.nullable);
}

function compareFlag(
  owner: FieldOwner,
  rules: FlagRules,
  before: Field,
  after: Field,
  [unset, set]: readonly [string, string],
  read: (field: Field) => boolean,
): Change[] {
  if (read(before) === read(after)) return [];
  const [was, is] = read(after) ? [unset, set] : [set, unset];
  return [
    toChange({
      rule: read(after) ? rules.became : rules.ceased,
      path: fieldPath(owner, before.name),
      direction: owner.direction,
      message: `${fieldNoun(owner, before.name)} was ${was} and is now ${is}.`,
      before: was,
      after: is,
      from: before.origin,
      to: after.origin,
    }),
  ];
}
