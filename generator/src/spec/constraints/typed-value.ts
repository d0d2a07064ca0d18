import type { ScalarKind } from '@specloom/spec';

const INTEGER = /^-?\d{1,15}$/;
const FLOAT = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/** Gives a value that prose names the type of its field; null where it does not fit, for then the phrase means something else. */
export function typedValue(text: string, kind: ScalarKind | 'ref'): string | number | boolean | null {
  switch (kind) {
    case 'ref':
      return null;
    case 'integer':
      return INTEGER.test(text.replaceAll(',', '')) ? Number(text.replaceAll(',', '')) : null;
    case 'float':
      return FLOAT.test(text) ? Number(text) : null;
    case 'boolean':
      return /^(?:true|false)$/i.test(text) ? text.toLowerCase() === 'true' : null;
    default:
      return text;
  }
}
