import type { Spec, TypeRef } from '@specloom/spec';

/** The data type that a type refers to, itself or as the item of a list. */
export function referredName(type: TypeRef): string | null {
  if (type.kind === 'array') return referredName(type.of);
  return type.kind === 'ref' ? type.name : null;
}

/** A type as the document writes it. */
export function typeText(type: TypeRef): string {
  if (type.kind === 'array') return `Array of ${typeText(type.of)}`;
  return type.kind === 'ref' ? type.name : type.kind.charAt(0).toUpperCase() + type.kind.slice(1);
}

/** A data type of the spec; the names of documents are not to be mistaken for those of objects. */
export function ownType(spec: Spec, name: string): Spec['types'][string] | undefined {
  return Object.hasOwn(spec.types, name) ? spec.types[name] : undefined;
}
