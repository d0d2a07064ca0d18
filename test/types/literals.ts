import type { DataType, Field, TypeRef } from '@specloom/spec';

/** Stands before the place where the compiler has to complain; it skips comments, and tells the place of what follows. */
export const MARK = '/*!*/';

/** Types of a spec by name. */
export type Types = Readonly<Record<string, DataType>>;

/** Writes an object that has the required members alone, and `more` after them, each as "Name: value". */
export function smallest(fields: readonly Field[], types: Types, more: readonly string[] = []): string {
  const required = fields
    .filter((field) => field.required === true)
    .map((field) => property(field.name, field.type, types));
  return `{ ${[...required, ...more].join(', ')} }`;
}

/** Writes "Name: value" with a value that fits. */
export function property(name: string, type: TypeRef, types: Types): string {
  return `${JSON.stringify(name)}: ${fitting(type, types)}`;
}

/** Writes a value that fits a type: the shortest one, with one item in every list. */
export function fitting(type: TypeRef, types: Types): string {
  switch (type.kind) {
    case 'array':
      return `[${fitting(type.of, types)}]`;
    case 'ref':
      return smallest(types[type.name]?.members ?? [], types);
    case 'integer':
    case 'float':
      return '1';
    case 'boolean':
      return 'true';
    default:
      return "'x'";
  }
}

/** Writes a single value that fits no type of its kind: a number where there is text, and text otherwise. */
export function unfitting({ kind }: TypeRef): string {
  return kind === 'integer' || kind === 'float' || kind === 'boolean' ? "'x'" : '1';
}
