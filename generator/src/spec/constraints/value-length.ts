import type { Constraints } from '@specloom/spec';
import { isAboutPart } from './about-part.js';
import { matchAll, sentenceBefore } from './match-all.js';
import type { PhrasePattern, Reading, Subject } from './phrase-pattern.js';
import { NUMBER, readNumber, readSize } from './read-number.js';

const NOUN = '(?:(?:ASCII |English |Unicode )?characters?|chars?|bytes?|letters?)';
const SIZE = '(characters?|ASCII characters?|chars?|bytes?|letters?|KB|MB)';

/** `8-16 characters`, `1 to 60 characters`, `between 2 and 63 characters` */
const BOTH = new RegExp(`(?<![\\d.,-])${NUMBER} ?(?:-|~|–|—|to|and) ?${NUMBER} ${NOUN}\\b`, 'gi');

/** `up to 60 bytes`, `cannot exceed 64 characters`, `no more than 120 characters`, `at most 64 characters` */
const AT_MOST = new RegExp(
  `\\b(?:up to|at most|no more than|not more than|(?:cannot|can ?not|must not|should not|not) exceed(?:ing)?|a maximum of|within|less than or equal to) ${NUMBER} ?${SIZE}\\b`,
  'gi',
);

/** `The maximum length is 64 ASCII characters`, `a maximum length of 60`, `Max length: 64`, `length cannot exceed 64KB` */
const LENGTH = new RegExp(
  `\\b(?:max(?:imum)? length(?: is|[:：]| of)|length (?:cannot|must not|not) exceed(?:ing)?) ?${NUMBER}(?: ?${SIZE}\\b|(?=\\s*(?:$|[.,;\\n)])))`,
  'gi',
);

/** Sizes that are not those of the value as it is sent. */
const AFTER = /^[^.;\n]{0,40}\b(?:after|before) (?:decompression|decoding|encoding|decryption)/i;

/** How long a string is: characters, or bytes, which it never has more characters than. */
export const valueLength: PhrasePattern = {
  name: 'value-length',
  cue: /\d/,
  read: readValueLength,
  samples: [
    { text: 'Password.\n\nLinux instances: 8-16 characters, containing two.', want: { minLength: 8, maxLength: 16 } },
    { text: 'Token. The maximum length is 64 ASCII characters. It is unique.', want: { maxLength: 64 } },
    { text: 'Content. The maximum length is 64 KB.', want: { maxLength: 65536 } },
    { text: 'The content, length cannot exceed 64KB. .', want: { maxLength: 65536 } },
    { text: 'Command name. The name can be up to 60 bytes.', name: 'CommandName', want: { maxLength: 60 } },
    { text: 'Description. no more than 120 characters. .', want: { maxLength: 120 } },
    { text: 'Name of it. length not exceeding 120 characters.', name: 'Name', want: { maxLength: 120 } },
    { text: 'Describes the code. maximum length is 128 characters.', want: { maxLength: 128 } },
    {
      text: 'Instance name. valid length is 1–60 characters.',
      name: 'InstanceName',
      want: { minLength: 1, maxLength: 60 },
    },
    { text: 'Use letters, with a maximum length of 60.', want: { maxLength: 60 } },
    { text: 'Up to 60 characters are allowed.', want: { maxLength: 60 } },
  ],
  strangers: [
    { text: 'Standard output (Base64-encoded, up to 2048 bytes after decompression)' },
    { text: 'The name of the custom parameter cannot exceed 64 characters.', name: 'Parameters' },
    { text: 'The custom parameter name: the number of characters has a cap of 64.', name: 'Parameters' },
    { text: 'Each tag key can be up to 127 characters.', name: 'Value' },
    { text: 'The maximum length is 64.', kind: 'integer' },
    { text: 'The list has up to 10 items.' },
  ],
};

function readValueLength(subject: Subject): Reading[] {
  const { text } = subject;
  if (subject.kind !== 'string' && subject.kind !== 'binary') return [];
  const accept = (match: RegExpMatchArray, at: number, limits: Constraints): Constraints | null =>
    isAboutPart(sentenceBefore(text, at), subject) ||
    AFTER.test(text.slice(at + match[0].length, at + match[0].length + 80))
      ? null
      : limits;
  return [
    ...matchAll(text, BOTH, (match, at) => {
      const [minLength, maxLength] = [readNumber(match[1] ?? ''), readNumber(match[2] ?? '')];
      return minLength <= maxLength ? accept(match, at, { minLength, maxLength }) : null;
    }),
    ...[AT_MOST, LENGTH].flatMap((pattern) =>
      matchAll(text, pattern, (match, at) =>
        accept(match, at, { maxLength: readSize(match[1] ?? '', match[2] ?? '') }),
      ),
    ),
  ];
}
