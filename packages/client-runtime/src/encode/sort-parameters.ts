import type { FlatParameter } from './flatten-parameters.js';

/**
 * Sorts parameters by their names in ASCII order, so that `InstanceIds.2` follows `InstanceIds.12`. Follows "Sorting Parameters".
 */
export function sortParameters<Value>(parameters: readonly FlatParameter<Value>[]): FlatParameter<Value>[] {
  return [...parameters].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
}
