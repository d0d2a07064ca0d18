import type { ScalarKind, TypeRef } from '@specloom/spec';

const SCALARS: ReadonlyMap<string, ScalarKind> = new Map([
  ['String', 'string'],
  ['Integer', 'integer'],
  ['Float', 'float'],
  ['Boolean', 'boolean'],
  ['Timestamp', 'timestamp'],
  ['Timestamp ISO8601', 'timestamp-iso8601'],
  ['Date', 'date'],
  ['Binary', 'binary'],
]);

/** Reads the text of a type cell: `String`, `Array of Filter`, `JobView`. */
export function typeRef(cell: string): TypeRef {
  const item = /^Array of (.+)$/.exec(cell)?.[1];
  if (item !== undefined) return { kind: 'array', of: typeRef(item) };
  const scalar = SCALARS.get(cell);
  return scalar === undefined ? { kind: 'ref', name: cell } : { kind: scalar };
}
