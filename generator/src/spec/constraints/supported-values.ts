import { enumConstraints } from './enum-constraints.js';
import { sentenceBefore } from './match-all.js';
import type { PhrasePattern, Reading, Subject } from './phrase-pattern.js';
import { type ListedValue, readValues } from './read-values.js';

/** `Only ·COS· is supported`, `Currently only "one-time" is supported` */
const ONLY = /(?:^|[.;]\s+|\n)(?:currently,? )?only (?=[`"“A-Z])/gi;
const IS_SUPPORTED = /^(?: types?| values?)? (?:is|are)(?: currently)? supported\b/i;

/** `currently supports SHELL, POWERSHELL, BAT`, `currently only support SCHEDULE`, `It can only be ·SCHEDULE·` */
const SUPPORTS =
  /\b(?:currently,? (?:only )?supports?|currently only supports?|it can only be|only supports?) (?=[`"“A-Z])/gi;

/** `·SHELL· and ·POWERSHELL· are supported.` */
const ARE_SUPPORTED =
  /(?:^|[.] |\n)(`[A-Z][A-Z0-9_]*`(?:, `[A-Z][A-Z0-9_]*`){0,20},? and `[A-Z][A-Z0-9_]*`) are supported\b/g;

const TOO_WIDE = /\b(?:instances?|types of|versions?|regions?|networks?)\b/i;

/** Values that are the only ones to be supported. */
export const supportedValues: PhrasePattern = {
  name: 'supported-values',
  cue: /\bsupport|\bcan only be\b/i,
  read: readSupportedValues,
  samples: [
    { text: 'Storage type. Only `COS` is supported.', want: { enum: { values: ['COS'], open: false } } },
    { text: 'Type. Only "MANAGED" type is supported', want: { enum: { values: ['MANAGED'], open: false } } },
    {
      text: 'Request type. Currently only "one-time" is supported.',
      want: { enum: { values: ['one-time'], open: false } },
    },
    {
      text: 'Signature method. Currently, only HmacSHA256 and HmacSHA1 are supported.',
      want: { enum: { values: ['HmacSHA256', 'HmacSHA1'], open: false } },
    },
    {
      text: 'Kind. currently supports SHELL, POWERSHELL, BAT. default: SHELL.',
      want: { enum: { values: ['SHELL', 'POWERSHELL', 'BAT'], open: false } },
    },
    { text: 'Kind. currently only support SCHEDULE.', want: { enum: { values: ['SCHEDULE'], open: false } } },
    {
      text: 'Kind. It can only be `SCHEDULE` (recurring ones).',
      want: { enum: { values: ['SCHEDULE'], open: false } },
    },
    {
      text: 'Kind. `SHELL` and `POWERSHELL` are supported. The default value is `SHELL`.',
      want: { enum: { values: ['SHELL', 'POWERSHELL'], open: false } },
    },
  ],
  strangers: [
    { text: 'List of VPCs (creation of CVM instances across VPCs is supported).' },
    { text: 'Scenario type. Windows is supported' },
    { text: 'Only GET and POST requests are supported.' },
    { text: 'currently supports instance types: CVM and others.' },
    { text: 'This value only supports pay-as-you-go disks.' },
    { text: 'Only the owner is supported' },
  ],
};

function readSupportedValues(subject: Subject): Reading[] {
  const { text } = subject;
  const readings: Reading[] = [];
  const push = (from: number, to: number, values: readonly ListedValue[]): void => {
    const constraints = enumConstraints(subject, values, false);
    if (constraints) readings.push({ constraints, from, to });
  };
  for (const match of text.matchAll(ONLY)) {
    const from = match.index + match[0].search(/[a-z]/i);
    const at = match.index + match[0].length;
    const end = text.slice(at, at + 200).search(/(?: types?| values?)? (?:is|are)(?: currently)? supported\b/i);
    if (end < 0) continue;
    const listed = readValues(text.slice(at, at + end), 0);
    const to = at + end + (IS_SUPPORTED.exec(text.slice(at + end))?.[0].length ?? 0);
    if (listed && listed.to === end) push(from, to, listed.values);
  }
  for (const match of text.matchAll(SUPPORTS)) {
    const listed = readValues(text, match.index + match[0].length);
    if (listed && !TOO_WIDE.test(sentenceBefore(text, match.index))) push(match.index, listed.to, listed.values);
  }
  for (const match of text.matchAll(ARE_SUPPORTED)) {
    const from = match.index + match[0].indexOf('`');
    const values = [...(match[1] ?? '').matchAll(/`([^`]+)`/g)].map((item) => ({
      value: item[1] ?? '',
      isDefault: false,
    }));
    push(from, match.index + match[0].length, values);
  }
  return readings;
}
