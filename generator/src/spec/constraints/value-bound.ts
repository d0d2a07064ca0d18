import type { Constraints } from '@specloom/spec';
import { matchAll } from './match-all.js';
import { isNumeric, type PhrasePattern, type Reading, type Subject } from './phrase-pattern.js';
import { NUMBER, readNumber } from './read-number.js';

const END = '(?=\\s*(?:$|[.,;\\n)]| and (?:the )?(?:default|min|max)))';
const WORDS = '(?:the )?(maximum|minimum|max|min)(?: (?:allowed )?value)?';

/** `Maximum value: 1,000.`, `Maximum: ·100·.`, `The max value is 100`, `with a maximum value of 100`, `minimum value is 1,` */
const BOUND = new RegExp(`\\b${WORDS}(?: is|[:：]| of) ?${NUMBER}${END}`, 'gi');

/** `A random positive integer used along with …` */
const POSITIVE = /^(?:A |An )?(?:random )?positive integer\b/gi;

/** One bound of a number. */
export const valueBound: PhrasePattern = {
  name: 'value-bound',
  cue: /\bm(?:ax|in)|positive integer/i,
  read: readValueBound,
  samples: [
    { text: 'Default value: 100. Maximum value: 1,000.', kind: 'integer', want: { maximum: 1000 } },
    { text: 'Attempts. Default: `0`; Maximum: `100`.', kind: 'integer', want: { maximum: 100 } },
    { text: 'The max value is 100 and the default value is `7`.', kind: 'integer', want: { maximum: 100 } },
    { text: 'It defaults to `20`. The maximum is 100.', kind: 'integer', want: { maximum: 100 } },
    { text: 'Results, defaults to 20 with a maximum value of 100.', kind: 'integer', want: { maximum: 100 } },
    { text: 'minimum value is 1, maximum value is 10000.', kind: 'integer', want: { minimum: 1, maximum: 10000 } },
    { text: 'A random positive integer used against replay.', kind: 'integer', want: { minimum: 1 } },
  ],
  strangers: [
    { text: 'Maximum number of returned items', kind: 'integer' },
    { text: 'The maximum number of retries after the task fails.', kind: 'integer' },
    { text: 'The maximum length is 64 KB.' },
    { text: 'Maximum size of a local disk.', kind: 'integer' },
    { text: 'The maximum is 100 per cent of it.', kind: 'integer' },
    { text: 'Maximum value: 5' },
  ],
};

function readValueBound(subject: Subject): Reading[] {
  if (!isNumeric(subject)) return [];
  return [
    ...matchAll(subject.text, BOUND, (match): Constraints => {
      const value = readNumber(match[2] ?? '');
      return /^max/i.test(match[1] ?? '') ? { maximum: value } : { minimum: value };
    }),
    ...(subject.kind === 'integer' ? matchAll(subject.text, POSITIVE, () => ({ minimum: 1 })) : []),
  ];
}
