import type { ParameterMap, ParameterValue } from './parameters.js';

/** Name and value of a parameter that is not nested. */
export type FlatParameter<Value = string> = readonly [name: string, value: Value];

/**
 * Flattens nested parameters to names with dots: `{ Filters: [{ Values: ["a"] }] }` becomes `Filters.0.Values.0=a`.
 *
 * Lists count from 0. Empty lists and empty objects have no flat form and vanish. Bytes stay bytes; everything else becomes text.
 */
export function flattenParameters(parameters: ParameterMap): FlatParameter<string | Uint8Array>[] {
  const flat: FlatParameter<string | Uint8Array>[] = [];
  for (const name of Object.keys(parameters)) append(flat, name, parameters[name]);
  return flat;
}

function append(flat: FlatParameter<string | Uint8Array>[], name: string, value: ParameterValue | undefined): void {
  if (value === undefined) return;
  if (typeof value !== 'object') flat.push([name, String(value)]);
  else if (value instanceof Uint8Array) flat.push([name, value]);
  else for (const [key, inner] of Object.entries(value)) append(flat, `${name}.${key}`, inner);
}
