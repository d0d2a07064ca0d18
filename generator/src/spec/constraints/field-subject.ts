import type { Field, TypeRef } from '@specloom/spec';
import type { Subject } from './phrase-pattern.js';

/** What patterns are told of a field. */
export function fieldSubject(field: Field, siblings: readonly string[]): Subject {
  return {
    name: field.name,
    kind: innermost(field.type).kind,
    isList: field.type.kind === 'array',
    siblings,
    text: field.description,
  };
}

function innermost(type: TypeRef): Exclude<TypeRef, { kind: 'array' }> {
  return type.kind === 'array' ? innermost(type.of) : type;
}
