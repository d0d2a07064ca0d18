import type { FlatParameter } from './flatten-parameters.js';
import { percentEncode } from './percent-encode.js';

/** Writes `name=value&…` in the given order, names and values percent-encoded after RFC 3986. */
export function queryString(parameters: readonly FlatParameter[]): string {
  return parameters.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&');
}
