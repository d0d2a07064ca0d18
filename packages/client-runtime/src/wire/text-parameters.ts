import { type FlatParameter, flattenParameters } from '../encode/flatten-parameters.js';
import type { ParameterMap } from '../encode/parameters.js';

/** Flattens parameters of a form that takes no bytes. */
export function textParameters(parameters: ParameterMap): FlatParameter[] {
  return flattenParameters(parameters).map(([name, value]) => [name, String(value)]);
}
