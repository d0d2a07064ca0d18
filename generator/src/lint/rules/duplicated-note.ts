import { locatePhrase } from '../../locate-phrase.js';
import type { LintRule, Report } from '../lint-rule.js';
import { quote } from '../quote.js';

/** A shorter paragraph may well stand twice. */
const LEAST_LENGTH = 20;

/** `Note: this field may return null …`, twice in one description. */
export const duplicatedNote: LintRule = {
  id: 'duplicated-note',
  severity: 'note',
  finds: 'descriptions that say the same twice',
  check: ({ texts, lines }) =>
    texts.flatMap(({ path, text, origin }): Report[] => {
      if (!text.includes('\n')) return [];
      const seen = new Set<string>();
      const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.length >= LEAST_LENGTH);
      const twice = paragraphs.find((paragraph) => seen.size === seen.add(paragraph).size);
      if (twice === undefined) return [];
      const first = text.indexOf(twice);
      const places = [first, text.indexOf(twice, first + twice.length)].flatMap(
        (at) => locatePhrase(text, at, lines(path)) ?? [],
      );
      return [
        {
          path,
          message: `${path} says ${quote(twice)} twice; remove one`,
          origins: places.length > 0 ? places : [origin],
        },
      ];
    }),
};
