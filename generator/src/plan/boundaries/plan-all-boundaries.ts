import type { MockDefinition } from '@specloom/mock-runtime';
import { codeListsOf } from '@specloom/mock-runtime/codes';
import type { DocumentedBoundaries } from '@specloom/mock-runtime/suite';
import type { DataType, Spec } from '@specloom/spec';
import { planBoundaries } from './plan-boundaries.js';

/** Plans both sides of every limit of the current actions' parameters; the members of a data type are tried once. */
export function planAllBoundaries(spec: Spec, definition: MockDefinition): DocumentedBoundaries[] {
  const types = new Map<string, DataType>(Object.entries(spec.types));
  const lists = codeListsOf(definition);
  const tried = new Set<string>();
  return Object.entries(spec.actions).flatMap(([name, action]) => {
    const own = lists.get(name);
    if (own === undefined || action.status !== 'current') return [];
    return planBoundaries(name, action, types, own, tried) ?? [];
  });
}
