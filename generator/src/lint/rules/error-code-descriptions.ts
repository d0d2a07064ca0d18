import type { Origin, Spec } from '@specloom/spec';
import type { LintRule } from '../lint-rule.js';
import { quote } from '../quote.js';

interface Variant {
  description: string;
  /** What tells it from others. */
  words: string;
  where: string[];
  origin: Origin;
}

/** One code that is described differently in several places. */
export const errorCodeDescriptions: LintRule = {
  id: 'error-code-descriptions',
  severity: 'note',
  finds: 'error codes with differing descriptions',
  check: ({ spec }) =>
    [...variantsByCode(spec)].flatMap(([code, variants]) => {
      if (variants.length < 2) return [];
      const texts = variants.map(({ description, where }) => `${quote(description)} (${placesText(where)})`);
      return [
        {
          path: code,
          message: `${code} has ${variants.length} descriptions: ${texts.join(', ')}; give it one`,
          origins: variants.map(({ origin }) => origin),
        },
      ];
    }),
};

function variantsByCode(spec: Spec): Map<string, Variant[]> {
  const lists = [
    ...Object.entries(spec.actions).map(([name, action]) => [name, action.errors] as const),
    ['the common error codes', spec.errors.common] as const,
    ['the service error codes', spec.errors.service] as const,
    ['the codes of the page on responses', spec.errors.responses] as const,
  ];
  const byCode = new Map<string, Variant[]>();
  for (const [where, codes] of lists) {
    for (const { code, description, origin } of codes) {
      const variants = byCode.get(code) ?? [];
      // Mostly a code is described by the very same words, which need no comparison.
      const words = variants.some((variant) => variant.description === description) ? null : plain(description);
      const same = variants.find((variant) => variant.description === description || variant.words === words);
      if (same) same.where.push(where);
      else variants.push({ description, words: words ?? '', where: [where], origin });
      byCode.set(code, variants);
    }
  }
  return byCode;
}

/** A full stop and marks of code make no difference that a reader minds. */
function plain(description: string): string {
  return description.replace(/`/g, '').replace(/\s+/g, ' ').replace(/\.$/, '').trim();
}

function placesText(where: readonly string[]): string {
  const [first = '', second, ...rest] = where;
  if (second === undefined) return first;
  return rest.length === 0 ? `${first} and ${second}` : `${first} and ${rest.length + 1} more`;
}
