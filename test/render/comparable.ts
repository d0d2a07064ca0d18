import type { Spec } from '@specloom/spec';
import type { RenderVariant } from './variant.js';

/** What of a spec a document in a variant says, wherever it says it: the ids of documents stand in links only. */
export function comparable(spec: Spec, variant: RenderVariant): unknown {
  const left = new Set(variant.links ? ['origin', 'source'] : ['origin', 'source', 'documentId']);
  return JSON.parse(
    JSON.stringify(spec, (key, value: unknown) => {
      if (left.has(key)) return undefined;
      return key === 'inferredFrom' ? [] : value;
    }),
  );
}
