import type { TypeRef } from '@specloom/spec';

/** The name of the data type that a type refers to, itself or as the item of a list. */
export function referredType(type: TypeRef): string | null {
  if (type.kind === 'array') return referredType(type.of);
  return type.kind === 'ref' ? type.name : null;
}
