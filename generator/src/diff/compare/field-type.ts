import type { Field, ScalarKind, TypeRef } from '@specloom/spec';
import { toChange } from '../change.js';
import type { Change } from '../model.js';
import { COMPATIBLE_SCALAR, type Rule, type RuleId } from '../rules.js';
import { typeText } from '../text/type-text.js';
import type { Comparison } from './comparison.js';
import { type FieldOwner, fieldNoun, fieldPath } from './field-owner.js';

/** JSON form of each scalar kind; a change within one form keeps the callers' values valid. */
const JSON_FORMS: Record<ScalarKind, 'text' | 'number' | 'boolean'> = {
  string: 'text',
  timestamp: 'text',
  'timestamp-iso8601': 'text',
  date: 'text',
  binary: 'text',
  integer: 'number',
  float: 'number',
  boolean: 'boolean',
};

/** The change of a field's type, if there is one: `list-changed` before `reference-changed` before `scalar-changed`. */
export function compareFieldType(comparison: Comparison, owner: FieldOwner, before: Field, after: Field): Change[] {
  const found = classify(comparison, before.type, after.type);
  if (!found) return [];
  const [was, is] = [typeText(before.type), typeText(after.type)];
  return [
    toChange({
      rule: found.rule,
      variant: found.variant,
      path: fieldPath(owner, before.name),
      direction: owner.direction,
      message: `${fieldNoun(owner, before.name)} changed its type from ${was} to ${is}.`,
      before: was,
      after: is,
      from: before.origin,
      to: after.origin,
    }),
  ];
}

function classify(
  comparison: Comparison,
  before: TypeRef,
  after: TypeRef,
): { rule: RuleId; variant?: Rule } | undefined {
  const [left, right] = [unwrap(before), unwrap(after)];
  if (left.depth !== right.depth) return { rule: 'list-changed' };
  if (left.item.kind === 'ref' || right.item.kind === 'ref') {
    const [a, b] = [left.item, right.item];
    const same = a.kind === 'ref' && b.kind === 'ref' && comparison.sameType(a.name, b.name);
    return same ? undefined : { rule: 'reference-changed' };
  }
  if (left.item.kind === right.item.kind) return undefined;
  if (JSON_FORMS[left.item.kind] !== JSON_FORMS[right.item.kind]) return { rule: 'scalar-changed' };
  return { rule: 'scalar-changed', variant: COMPATIBLE_SCALAR };
}

/** The innermost item of a type, and how many lists are around it. */
function unwrap(type: TypeRef): { item: Exclude<TypeRef, { kind: 'array' }>; depth: number } {
  let depth = 0;
  let item = type;
  while (item.kind === 'array') {
    item = item.of;
    depth += 1;
  }
  return { item, depth };
}
