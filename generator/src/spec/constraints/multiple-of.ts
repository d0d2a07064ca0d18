import { matchAll } from './match-all.js';
import { isNumeric, type PhrasePattern, type Reading, type Subject } from './phrase-pattern.js';
import { NUMBER, readNumber } from './read-number.js';
import { UNIT } from './units.js';

/** `The minimum adjustment increment is 10 GB`, `must be a multiple of 10`, `in increments of 10` */
const MULTIPLE = new RegExp(
  `\\b(?:(?:minimum )?(?:adjustment )?increment(?: is|:)|(?:an? )?(?:integer(?:al)? )?multiples? of|in increments of|step size(?: is|:)|in steps of) ?${NUMBER}(?: ?${UNIT})?(?=\\s*(?:$|[.,;\\n)]))`,
  'gi',
);

/** The number that a value is a multiple of. */
export const multipleOf: PhrasePattern = {
  name: 'multiple-of',
  cue: /increment|multiple|step/i,
  read: (subject: Subject): Reading[] =>
    isNumeric(subject)
      ? matchAll(subject.text, MULTIPLE, (match) => {
          const value = readNumber(match[1] ?? '');
          return value > 0 ? { multipleOf: value } : null;
        })
      : [],
  samples: [
    { text: 'Size (in GB). The minimum adjustment increment is 10 GB.', kind: 'integer', want: { multipleOf: 10 } },
    { text: 'The size must be a multiple of 10.', kind: 'integer', want: { multipleOf: 10 } },
    { text: 'The size, in increments of 50 GB.', kind: 'integer', want: { multipleOf: 50 } },
  ],
  strangers: [
    { text: 'Number of instances. Multiples of them are charged.', kind: 'integer' },
    { text: 'must be a multiple of 10' },
    { text: 'A multiple of 0', kind: 'integer' },
    { text: 'Original unit price for the second step: 10 hours', kind: 'float' },
  ],
};
