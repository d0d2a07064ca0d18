import type { DataType, Field, TypeRef } from '@specloom/spec';

/** Examples nest a few levels; a type that refers to itself must not make the walk endless. */
const MAX_DEPTH = 64;

/**
 * Gives the values of a query their declared types: "2" becomes 2 where an integer is declared, "TRUE" becomes true where a
 * boolean is. A value that does not fit its declaration, and a name that nothing declares, stay as they are.
 */
export function typeParameters(
  params: Record<string, unknown>,
  fields: readonly Field[],
  types: ReadonlyMap<string, Pick<DataType, 'members'>>,
  depth = 0,
): Record<string, unknown> {
  const declared = new Map(fields.map((field) => [field.name, field.type]));
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const type = declared.get(name);
      return [name, type === undefined || depth > MAX_DEPTH ? value : typeValue(value, type, types, depth)];
    }),
  );
}

function typeValue(
  value: unknown,
  type: TypeRef,
  types: ReadonlyMap<string, Pick<DataType, 'members'>>,
  depth: number,
): unknown {
  if (type.kind === 'array')
    return Array.isArray(value) ? value.map((item) => typeValue(item, type.of, types, depth + 1)) : value;
  if (type.kind === 'ref') {
    const members = types.get(type.name)?.members;
    return members && isObject(value) ? typeParameters(value, members, types, depth + 1) : value;
  }
  if (typeof value !== 'string') return value;
  if (type.kind === 'integer' && /^-?\d{1,15}$/.test(value)) return Number(value);
  if (type.kind === 'float' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value)) return Number(value);
  if (type.kind === 'boolean' && /^(?:true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
