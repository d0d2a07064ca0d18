import type { Field, TypeRef } from '@specloom/spec';

/** A type in words: "string", "Filter", "list of Filter". */
export function typeText(type: TypeRef): string {
  let prefix = '';
  let inner = type;
  while (inner.kind === 'array') {
    prefix += 'list of ';
    inner = inner.of;
  }
  return prefix + (inner.kind === 'ref' ? inner.name : inner.kind);
}

/** A field's declaration in words: "required string", "optional list of Filter", "nullable integer". */
export function fieldText(field: Field): string {
  const flags = field.required === null ? [] : [field.required ? 'required' : 'optional'];
  if (field.nullable) flags.push('nullable');
  return [...flags, typeText(field.type)].join(' ');
}
