import type { Spec } from '@specloom/spec';

/** Serialises a spec: keys in the model's order, two spaces, one line break at the end. Equal specs give equal bytes. */
export function serializeSpec(spec: Spec): string {
  return `${JSON.stringify(spec, null, 2)}\n`;
}
