import { enumConstraints } from './enum-constraints.js';
import { matchAll } from './match-all.js';
import type { PhrasePattern, Reading, Subject } from './phrase-pattern.js';

/** `·TEAM· indicates a public command`, `AVAILABLE indicates the region is …`, `Return Online means …` */
const INDICATES = /(?:`([\w-]{1,60})`|\b([A-Z][A-Z0-9_]{1,59})) (?:indicates|represents|means) /g;

/** `Linux: ·EXT3· (default) and ·EXT4·. Windows: ·NTFS·` */
const BY_PLATFORM = /\b(?:Linux|Windows): (?:`[^`\n]{1,60}`(?: \(default\))?(?:, and |, | and | or )?){1,20}/g;

/** `If you specify ·DEFAULT· for both …` */
const SPECIAL = /\bif you specify `([A-Z][A-Z0-9_]{1,59})` for (?:both )?`(\w+)`(?: and `(\w+)`)?/gi;

/** `Authentication scenario such as COS` */
const SUCH_AS = /^[A-Za-z][A-Za-z ]{2,60} such as `?([A-Z][A-Z_]{1,40})`?(?=$|[.\n])/g;

/** Values that prose names one by one, without saying that there are no others. */
export const namedValues: PhrasePattern = {
  name: 'named-values',
  cue: /\b(?:indicates|represents|means|such as|specify|Linux|Windows)\b/i,
  read: readNamedValues,
  samples: [
    {
      text: 'Creator. `TEAM` indicates a public command and `USER` indicates a personal command.',
      want: { enum: { values: ['TEAM', 'USER'], open: true } },
    },
    {
      text: 'State. AVAILABLE indicates the region is AVAILABLE. UNAVAILABLE indicates it is not.',
      want: { enum: { values: ['AVAILABLE', 'UNAVAILABLE'], open: true } },
    },
    {
      text: 'File system type. Linux: `EXT3` (default) and `EXT4`. Windows: `NTFS`',
      want: { enum: { values: ['EXT3', 'EXT4', 'NTFS'], open: true } },
    },
    {
      text: 'If you specify `DEFAULT` for both `NetId` and `SubnetId`, the default network will be used.',
      name: 'NetId',
      want: { enum: { values: ['DEFAULT'], open: true } },
    },
    { text: 'Authentication scenario such as COS', want: { enum: { values: ['COS'], open: true } } },
  ],
  strangers: [
    { text: 'If you specify `DEFAULT` for both `NetId` and `SubnetId`, it will be used.', name: 'ZoneId' },
    { text: 'Region name, such as `ap-guangzhou`' },
    { text: 'Market-related options, such as parameters related to spot instances.' },
    { text: 'Number of instances. 0 means that the node is busy.', kind: 'integer' },
    { text: '"LOCAL" DeliveryForm means that the software is used directly.' },
    { text: 'If the `RegionState` is `AVAILABLE`, it means that the region is available.' },
  ],
};

function readNamedValues(subject: Subject): Reading[] {
  const { text, name } = subject;
  const values = (names: readonly string[]) =>
    enumConstraints(
      subject,
      names.map((value) => ({ value, isDefault: false })),
      true,
    );
  const indicated = [...text.matchAll(INDICATES)].filter(
    ({ index }) => index === 0 || /(?:[.;,] ?|\band |\n)$/.test(text.slice(Math.max(0, index - 6), index)),
  );
  const platforms = [...text.matchAll(BY_PLATFORM)];
  return [
    ...together(indicated, values(indicated.map((match) => match[1] ?? match[2] ?? ''))),
    ...together(
      platforms,
      values(platforms.flatMap((match) => [...match[0].matchAll(/`([^`]+)`/g)].map((item) => item[1] ?? ''))),
    ),
    ...matchAll(text, SPECIAL, (match) => (match[2] === name || match[3] === name ? values([match[1] ?? '']) : null)),
    ...matchAll(text, SUCH_AS, (match) => values([match[1] ?? ''])),
  ];
}

/** One reading over all matches: each names one of the values. */
function together(matches: readonly RegExpMatchArray[], constraints: Reading['constraints'] | null): Reading[] {
  const first = matches[0];
  const last = matches[matches.length - 1];
  if (!first || !last || !constraints) return [];
  return [{ constraints, from: first.index ?? 0, to: (last.index ?? 0) + last[0].length }];
}
