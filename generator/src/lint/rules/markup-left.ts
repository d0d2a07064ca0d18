import { locatePhrase } from '../../locate-phrase.js';
import { groupValues } from '../group-values.js';
import type { LintInput, LintRule, Report } from '../lint-rule.js';
import { quote } from '../quote.js';

/** `&lt;`, also where its semicolon is lost: `n&lt=2`. */
const ENTITY = /&(?:lt|gt|amp|quot|apos|nbsp|#\d{2,5}|#x[0-9a-f]{2,5})(?![a-z0-9]);?/i;
const TAG =
  /<\/?(?:br|p|b|i|a|li|ul|ol|div|span|strong|em|table|tr|td|th|code|pre|font|img|h[1-6])(?:\s+[a-z-]{1,20}=[^<>\n]{0,200})?\s?\/?>/i;
const BOLD = /\*\*[^*\n]{1,200}\*\*/;
const ESCAPED_QUOTE = /\\"[^"\\\n]{0,100}\\"/;
const LONELY_MARK = /(?:^|\n)>(?=\n|$)/;

/** What every remain has: texts without it are not looked at any further. */
const MARK = /[&<>\\]|\*\*/;

const IN_PROSE = [ENTITY, TAG, BOLD, ESCAPED_QUOTE, LONELY_MARK];

/** Remains of the markup that a text was written in. */
export const markupLeft: LintRule = {
  id: 'markup-left',
  severity: 'warning',
  finds: 'markup and entities that were left in a text',
  check: (input) => [...inDescriptions(input), ...inExamples(input), ...inHistory(input)],
};

function inDescriptions({ texts, lines }: LintInput): Report[] {
  return texts.flatMap(({ path, text, origin }) =>
    (MARK.test(text) ? IN_PROSE : []).flatMap((pattern): Report[] => {
      const match = pattern.exec(text);
      if (!match) return [];
      return [
        {
          path,
          key: match[0].trim(),
          message: `${path}: the description holds ${quote(match[0].trim())}, which is left from its markup; write what it means`,
          origins: [locatePhrase(text, match.index, lines(path)) ?? origin],
        },
      ];
    }),
  );
}

function inExamples({ values }: LintInput): Report[] {
  const marked = values.filter(({ value }) => typeof value === 'string' && value.includes('&') && ENTITY.test(value));
  return groupValues(marked).map(({ first, count }) => {
    const entity = ENTITY.exec(String(first.value))?.[0] ?? '';
    return {
      path: first.example,
      key: `${first.side} ${first.at}`,
      message: `${first.example}: ${first.at} in the ${first.side} holds ${quote(entity)}, which is left from its markup${count > 1 ? ` (and ${count - 1} more like it)` : ''}; write the character`,
      origins: [first.place()],
    };
  });
}

function inHistory({ spec, lines }: LintInput): Report[] {
  return spec.history.flatMap(({ name }) =>
    lines(`history.${name}`).flatMap((line): Report[] => {
      const match = BOLD.exec(line.text);
      if (!match) return [];
      return [
        {
          path: `history.${name}`,
          key: line.text.trim(),
          message: `${name}: the history holds ${quote(match[0])}, which is left from its markup; write it without the asterisks`,
          origins: [line.at],
        },
      ];
    }),
  );
}
