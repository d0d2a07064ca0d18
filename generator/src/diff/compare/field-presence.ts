import { toChange } from '../change.js';
import type { Change } from '../model.js';
import type { RuleId } from '../rules.js';
import { fieldText } from '../text/type-text.js';
import { type FieldOwner, fieldNoun, fieldPath } from './field-owner.js';
import type { NamedField } from './pair-fields.js';

/** The change of a field that came. */
export function fieldAdded(owner: FieldOwner, rule: RuleId, { name, field }: NamedField): Change {
  return toChange({
    rule,
    path: fieldPath(owner, name),
    direction: owner.direction,
    message: `${fieldNoun(owner, name)} was added${field ? `: ${fieldText(field)}` : ''}.`,
    before: undefined,
    after: field ? fieldText(field) : 'unknown',
    to: field?.origin,
  });
}

/** The change of a field that went. */
export function fieldRemoved(owner: FieldOwner, rule: RuleId, { name, field }: NamedField): Change {
  return toChange({
    rule,
    path: fieldPath(owner, name),
    direction: owner.direction,
    message: `${fieldNoun(owner, name)} was removed${field ? `; it was: ${fieldText(field)}` : ''}.`,
    before: field ? fieldText(field) : 'unknown',
    after: undefined,
    from: field?.origin,
  });
}
