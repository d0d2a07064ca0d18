import type { Constraints } from '@specloom/spec';
import { isAboutPart } from './about-part.js';
import { matchAll, sentenceAfter, sentenceBefore } from './match-all.js';
import type { PhrasePattern, Reading, Subject } from './phrase-pattern.js';
import { COUNT, readNumber } from './read-number.js';

/** `up to 10 tags`, `At most 10 tags are allowed`, `A maximum of 100 IDs`, `you can only specify one key` */
const AT_MOST = new RegExp(
  `\\b(?:up to|at most|a maximum of|no more than|(?:can )?only specify) ${COUNT}((?: \`?[A-Za-z][\\w.-]*\`?){0,3})`,
  'gi',
);

/** `with a cap of 200`, `upper limit: 100`, `list length limit 100`, `list cap 100`, `list length not exceeding 10` */
const LABELLED = new RegExp(
  `\\b(?:with a cap of|(?:the )?list has a cap of|upper limit(?: is)?[:：]?|list (?:length )?(?:limit|cap)(?: is| of)?|list length not exceeding|(?:the )?maximum (?:number )?per request is) ${COUNT}(?=\\s*(?:$|[.,;\\n)]))`,
  'gi',
);

/** `The maximum number of ·Filters· per request is 10` */
const NAMED = new RegExp(`\\bmaximum number of \`([\\w.]+)\`(?: per request)? is ${COUNT}`, 'gi');

/** `more than 0 and less than 100` */
const EXCLUSIVE = new RegExp(`\\bquantity to more than ${COUNT} and less than ${COUNT}`, 'gi');

/** Nouns that count the items of any list. */
const ITEM_NOUNS = /^(?:ids?|items?|elements?|entries|values?|records?)$/i;

/** How many items a list has. */
export const itemCount: PhrasePattern = {
  name: 'item-count',
  cue: /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/i,
  read: readItemCount,
  samples: [
    {
      text: 'Types of instances to create (up to 10). In order.',
      name: 'InstanceTypes',
      isList: true,
      want: { maxItems: 10 },
    },
    { text: 'Each kettle can have up to 10 tags.', name: 'Tags', kind: 'ref', isList: true, want: { maxItems: 10 } },
    { text: 'Each template supports up to 10 tags.', name: 'Tags', kind: 'ref', isList: true, want: { maxItems: 10 } },
    {
      text: 'List of IDs. Up to 100 IDs are allowed for each request.',
      name: 'CommandIds',
      isList: true,
      want: { maxItems: 100 },
    },
    { text: 'Instance ID list, with a cap of 200.', name: 'InstanceIds', isList: true, want: { maxItems: 200 } },
    { text: 'Instance ID list. upper limit: 100.', name: 'InstanceIds', isList: true, want: { maxItems: 100 } },
    {
      text: 'Instances to be modified. list length limit 100.',
      name: 'InstanceIds',
      isList: true,
      want: { maxItems: 100 },
    },
    { text: 'Tags. list length not exceeding 10.', name: 'Tags', kind: 'ref', isList: true, want: { maxItems: 10 } },
    { text: 'IDs.\n\nThe maximum per request is 100.', name: 'SceneIds', isList: true, want: { maxItems: 100 } },
    {
      text: 'The maximum number of `Filters` per request is 10.',
      name: 'Filters',
      kind: 'ref',
      isList: true,
      want: { maxItems: 10 },
    },
    {
      text: 'Up to 10 `Filters` are allowed for each request.',
      name: 'Filters',
      kind: 'ref',
      isList: true,
      want: { maxItems: 10 },
    },
    { text: 'You can only specify one key when buying.', name: 'KeyIds', isList: true, want: { maxItems: 1 } },
    {
      text: 'Array. up to 20 custom parameters are allowed.',
      name: 'ParameterConfs',
      kind: 'ref',
      isList: true,
      want: { maxItems: 20 },
    },
    {
      text: 'limits the ID quantity to more than 0 and less than 100.',
      name: 'CodeIds',
      isList: true,
      want: { minItems: 1, maxItems: 99 },
    },
  ],
  strangers: [
    { text: 'Each filter can have up to five `Filter.Values`.', name: 'Filters', kind: 'ref', isList: true },
    { text: 'that of `Filter.Values` is 5', name: 'Filters', kind: 'ref', isList: true },
    { text: 'Up to 20 custom parameters are supported.', name: 'Parameters' },
    { text: 'Each instance can be bound to up to 5 disks.', name: 'Tags', kind: 'ref', isList: true },
    { text: 'Up to 60 characters are allowed.', name: 'Names', isList: true },
    { text: 'List of disks. Up to 32 TB in all.', name: 'Disks', isList: true },
  ],
};

function readItemCount(subject: Subject): Reading[] {
  if (!subject.isList) return [];
  const { text } = subject;
  const most = (digits: string | undefined, word: string | undefined): Constraints => ({
    maxItems: readNumber(digits ?? word ?? ''),
  });
  return [
    ...matchAll(text, AT_MOST, (match, at) => {
      const nouns = (match[3] ?? '').trim();
      return countsItems(nouns, sentenceBefore(text, at), sentenceAfter(text, at), subject)
        ? most(match[1], match[2])
        : null;
    }),
    ...matchAll(text, LABELLED, (match, at) =>
      isAboutPart(sentenceBefore(text, at), subject) ? null : most(match[1], match[2]),
    ),
    ...matchAll(text, NAMED, (match) => (match[1] === subject.name ? most(match[2], match[3]) : null)),
    ...matchAll(text, EXCLUSIVE, (match) => ({
      minItems: readNumber(match[1] ?? match[2] ?? '') + 1,
      maxItems: readNumber(match[3] ?? match[4] ?? '') - 1,
    })),
  ].filter(({ constraints }) => Number.isInteger(constraints.maxItems));
}

/** Whether what is counted are the list's items: the noun is part of the field's name, or there is none: "(up to 10)". */
function countsItems(nouns: string, before: string, sentence: string, subject: Subject): boolean {
  if (/`[^`]*\.[^`]*`/.test(sentence.slice(0, 60))) return false;
  if (nouns === '')
    return /^[^A-Za-z]*(?:up to|at most) [\w,]+ ?[).]?/i.test(sentence) && !/\b(?:each|every)\b/i.test(before);
  const name = subject.name.toLowerCase();
  return nouns.split(' ').some((noun) => {
    const word = noun.replace(/[`.]+/g, '').toLowerCase();
    return ITEM_NOUNS.test(word)
      ? !/\b(?:each|every)\b/i.test(before)
      : word.length > 2 && name.includes(word.replace(/s$/, ''));
  });
}
