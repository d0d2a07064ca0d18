import { matchAll } from './match-all.js';
import type { PhrasePattern, Reading, Subject } from './phrase-pattern.js';
import { readNames, resolveNames } from './sibling-names.js';

const NAMES = '((?:`?[A-Za-z][\\w.]{0,80}`?(?:, and |, or |, | and | or )?){2,8})';

/** `It cannot be specified together with ·A· or ·B·` */
const TOGETHER =
  /\b(?:cannot|can not|must not|should not) be (?:specified|used|set|passed|configured) (?:together|along|at the same time) with/gi;

/** `·A· and ·B· cannot be specified at the same time`, `the ·A· and ·B· parameters cannot be …`, `cannot be both specified` */
const PAIR = new RegExp(
  `(?:^|[.;] ?|\\n|\\bthe )${NAMES}(?: parameters)? (?:cannot|can not|must not) be (?:both (?:specified|set)|(?:specified|used|set|passed) (?:at the same time|simultaneously|together)(?! with))`,
  'gi',
);

/** `Parameters must not be specified simultaneously ·A· and ·B·`, `parameters must not specify both ·A· and ·B· simultaneously` */
const SIMULTANEOUSLY =
  /\bparameters (?:must not be specified simultaneously(?: for)?|must not specify both|do not support specifying both)/gi;

/** Fields that cannot be given together with the field. */
export const exclusiveWith: PhrasePattern = {
  name: 'exclusive-with',
  cue: /\b(?:cannot|can not|must not|should not|do not)\b/i,
  read: readExclusiveWith,
  samples: [
    {
      text: 'Type. It cannot be specified together with `Types` or `Options`.',
      name: 'Type',
      siblings: ['Type', 'Types', 'Options'],
      want: { exclusiveWith: ['Types', 'Options'] },
    },
    {
      text: 'IDs, which cannot be specified together with the `Filters` parameter.',
      name: 'Ids',
      siblings: ['Ids', 'Filters'],
      want: { exclusiveWith: ['Filters'] },
    },
    {
      text: 'It cannot be specified together with `Password` or `KeyIds.N`. You can set it.',
      name: 'Keep',
      siblings: ['Keep', 'Password', 'KeyIds'],
      want: { exclusiveWith: ['Password', 'KeyIds'] },
    },
    {
      text: 'Key and password cannot be specified at the same time.',
      name: 'KeyIds',
      siblings: ['Keep', 'Password', 'KeyIds'],
      want: { exclusiveWith: ['Password'] },
    },
    {
      text: 'Up to 100 IDs are allowed. `Ids` and `Filters` cannot be specified at the same time.',
      name: 'Ids',
      siblings: ['Ids', 'Filters'],
      want: { exclusiveWith: ['Filters'] },
    },
    {
      text: 'that of `Filter.Values` is 5. the `Ids` and `Filters` parameters cannot be specified at the same time.',
      name: 'Filters',
      siblings: ['Ids', 'Filters'],
      want: { exclusiveWith: ['Ids'] },
    },
    {
      text: 'Parameters must not be specified simultaneously `Ids` and `Filters`.',
      name: 'Ids',
      siblings: ['Ids', 'Filters'],
      want: { exclusiveWith: ['Filters'] },
    },
    {
      text: 'Parameters must not specify both `Ids` and `Filters` simultaneously.',
      name: 'Ids',
      siblings: ['Ids', 'Filters'],
      want: { exclusiveWith: ['Filters'] },
    },
  ],
  strangers: [
    {
      text: 'Windows instances do not support keys. It cannot be used as a request parameter.',
      siblings: ['KeyIds'],
    },
    { text: 'It cannot be specified together with `Others`.', name: 'Ids', siblings: ['Ids', 'Filters'] },
    { text: '`A` and `B` cannot be specified at the same time.', name: 'C', siblings: ['A', 'B', 'C'] },
  ],
};

function readExclusiveWith({ name, siblings, text }: Subject): Reading[] {
  const others = (names: string[] | null, needsOwn: boolean) => {
    if (names === null || (needsOwn && !names.includes(name))) return null;
    const rest = names.filter((other) => other !== name);
    return rest.length === 0 ? null : { exclusiveWith: rest };
  };
  return [
    ...matchAll(text, TOGETHER, (match, at) =>
      others(readNames(text.slice(at + match[0].length, at + match[0].length + 400), siblings), false),
    ),
    ...matchAll(text, PAIR, (match) => others(resolveNames(match[1] ?? '', siblings), true)),
    ...matchAll(text, SIMULTANEOUSLY, (match, at) =>
      others(readNames(text.slice(at + match[0].length, at + match[0].length + 400), siblings), true),
    ),
  ];
}
