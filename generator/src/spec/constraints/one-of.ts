import { matchAll } from './match-all.js';
import type { PhrasePattern, Reading, Subject } from './phrase-pattern.js';
import { readNames, resolveNames } from './sibling-names.js';

const NAMES = '((?:`?[A-Za-z][\\w.]{0,80}`?(?:, and |, or |, | and | or )?){2,8})';

/** `One (and only one) parameter must be specified for A and B`, `Exactly one of ·A· and ·B· must be specified` */
const EXACTLY =
  /\b(?:one \(and only one\)(?: parameter)? must be specified (?:for|of)|(?:exactly|only) one of(?= [^.\n]{1,200} (?:must|can|should) be (?:specified|set)))/gi;

/** `A and B, you must provide one and can only provide one` */
const PROVIDE = new RegExp(`(?:^|[.;] ?|\\n)${NAMES}, you must provide one and can only provide one`, 'gi');

/** `At least one of ·A·, ·B·, and ·C· must be specified` */
const AT_LEAST =
  /\bat least one of(?: the parameters)?(?= [^.\n]{1,200} (?:must|should|needs to) be (?:specified|set|provided))/gi;

/** `·A· or ·B· must be specified` */
const EITHER = new RegExp(`(?:^|[.;] ?|\\n)(?:Either )?${NAMES} must be specified\\b`, 'gi');

/** Fields of which one is given, or at least one. */
export const oneOf: PhrasePattern = {
  name: 'one-of',
  cue: /\bone\b|must be specified/i,
  read: readOneOf,
  samples: [
    {
      text: 'Information. One (and only one) parameter must be specified for Env and EnvId.',
      name: 'Env',
      siblings: ['Env', 'EnvId'],
      want: { exactlyOneOf: ['Env', 'EnvId'] },
    },
    {
      text: 'Exactly one of `Env` and `EnvId` must be specified.',
      name: 'EnvId',
      siblings: ['Env', 'EnvId'],
      want: { exactlyOneOf: ['Env', 'EnvId'] },
    },
    {
      text: 'CommandId and Content, you must provide one and can only provide one.',
      name: 'CommandId',
      siblings: ['CommandId', 'Content'],
      want: { exactlyOneOf: ['CommandId', 'Content'] },
    },
    {
      text: 'At least one of `A`, `B`, and `C` must be specified.',
      name: 'A',
      siblings: ['A', 'B', 'C', 'D'],
      want: { atLeastOneOf: ['A', 'B', 'C'] },
    },
    {
      text: 'CommandId or Content must be specified.',
      name: 'Content',
      siblings: ['CommandId', 'Content'],
      want: { atLeastOneOf: ['CommandId', 'Content'] },
    },
  ],
  strangers: [
    { text: 'At least one of the conditions holds.', name: 'A', siblings: ['A', 'B'] },
    { text: 'At least one of `X` and `Y` must be specified.', name: 'A', siblings: ['A', 'B'] },
    { text: '`A` must be specified.', name: 'A', siblings: ['A', 'B'] },
    { text: 'If you want it, B and A must be specified.', name: 'A', siblings: ['A', 'B'] },
  ],
};

function readOneOf({ name, siblings, text }: Subject): Reading[] {
  const group = (key: 'exactlyOneOf' | 'atLeastOneOf', names: string[] | null) =>
    names !== null && names.length > 1 && names.includes(name) ? { [key]: names } : null;
  const after = (match: RegExpMatchArray, at: number) => {
    const start = at + match[0].length;
    return readNames(text.slice(start, start + 400), siblings);
  };
  return [
    ...matchAll(text, EXACTLY, (match, at) => group('exactlyOneOf', after(match, at))),
    ...matchAll(text, PROVIDE, (match) => group('exactlyOneOf', resolveNames(match[1] ?? '', siblings))),
    ...matchAll(text, AT_LEAST, (match, at) => group('atLeastOneOf', after(match, at))),
    ...matchAll(text, EITHER, (match) =>
      / or `?[A-Za-z]/.test(match[1] ?? '') ? group('atLeastOneOf', resolveNames(match[1] ?? '', siblings)) : null,
    ),
  ];
}
