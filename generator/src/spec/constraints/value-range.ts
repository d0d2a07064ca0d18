import type { Constraints } from '@specloom/spec';
import { matchAll, sentenceBefore } from './match-all.js';
import { isNumeric, type PhrasePattern, type Reading, type Subject } from './phrase-pattern.js';
import { NUMBER, readNumber } from './read-number.js';

const DASH = ' ?(?:-|~|–|—|to|,) ?';

/** `Range: 0 - 5`, `Value range: [1, 86400]`, `value range: 1-100`, `(0, 100]` */
const LABELLED = new RegExp(
  `\\b(?:(?:valid |value )?range(?: is)?|(?:valid )?values?)[:：]? ?([[(])?${NUMBER}${DASH}${NUMBER}(?:([\\])])|(?=\\s*(?:$|[.,;\\n)])))`,
  'gi',
);

/** `must be between 1 and 100`, `an integer between 1 and 100`, `ranges from 1 to 100` */
const BETWEEN = new RegExp(
  `\\b(?:(?:must|should|can) be (?:an? )?(?:positive )?(?:integer |number )?(?:between|from)|an? (?:positive )?integer (?:between|from)|rang(?:es|ing) (?:from|between)) ${NUMBER} (?:to|and) ${NUMBER}(?=\\s*(?:$|[.,;\\n)]))`,
  'gi',
);

/** Both bounds of a number. */
export const valueRange: PhrasePattern = {
  name: 'value-range',
  cue: /\d/,
  read: readValueRange,
  samples: [
    { text: 'Retries. Range: 0 - 5. Default value: 0', kind: 'integer', want: { minimum: 0, maximum: 5 } },
    { text: 'Timeout (in seconds). Range: 1 - 360', kind: 'integer', want: { minimum: 1, maximum: 360 } },
    { text: 'Timeout. Value range: [1, 86400].', kind: 'integer', want: { minimum: 1, maximum: 86400 } },
    { text: 'Ratio. Value range: (0, 100].', kind: 'integer', want: { minimum: 1, maximum: 100 } },
    { text: 'Port. Value range: 1-65,535.', kind: 'integer', want: { minimum: 1, maximum: 65535 } },
    { text: 'Port. Valid values: 1~65535.', kind: 'integer', want: { minimum: 1, maximum: 65535 } },
    { text: 'It must be between 1 and 100.', kind: 'integer', want: { minimum: 1, maximum: 100 } },
    { text: 'The weight ranges from 0 to 100.', kind: 'integer', want: { minimum: 0, maximum: 100 } },
    { text: 'Ports. Value range: 1-9', kind: 'integer', isList: true, want: { minimum: 1, maximum: 9 } },
  ],
  strangers: [
    { text: 'The unit price for the usage between 0 to 96 hours in USD.', kind: 'float' },
    { text: 'Ratio. Value range: (0, 1).', kind: 'float' },
    { text: 'Range: 5 - 1', kind: 'integer' },
    { text: 'Name. Range: 1 - 60 characters' },
    { text: 'Value range: 1-60', kind: 'string' },
    { text: 'The value range varies by data disk type.', kind: 'integer' },
    { text: 'Number of tasks. Valid values: 1, 2, 4', kind: 'integer' },
  ],
};

function readValueRange(subject: Subject): Reading[] {
  if (!isNumeric(subject)) return [];
  const { text, kind } = subject;
  return [
    ...matchAll(text, LABELLED, (match, at) => {
      const [found, open, low = '', high = '', close] = match;
      // A comma without brackets lists values: `Valid values: 1, 2`.
      if (open === undefined && !/-|~|–|—|\bto\b/.test(found.slice(found.indexOf(low) + low.length))) return null;
      if (/\b(?:default|return)\b/i.test(sentenceBefore(text, at).slice(-10))) return null;
      const exclusive = open === '(' || (close === ')' && open !== undefined);
      if (exclusive && kind === 'float') return null;
      const minimum = readNumber(low) + (open === '(' ? 1 : 0);
      const maximum = readNumber(high) - (open !== undefined && close === ')' ? 1 : 0);
      return bounds(minimum, maximum);
    }),
    ...matchAll(text, BETWEEN, (match) => bounds(readNumber(match[1] ?? ''), readNumber(match[2] ?? ''))),
  ];
}

function bounds(minimum: number, maximum: number): Constraints | null {
  return minimum <= maximum ? { minimum, maximum } : null;
}
