import type { Constraints } from '@specloom/spec';
import { matchAll } from './match-all.js';
import type { PhrasePattern, Reading, Subject } from './phrase-pattern.js';
import { typedValue } from './typed-value.js';
import { UNIT } from './units.js';

/** `Default value: 0`, `The default value is ·7·`, `Default: ·RECREATE·`, `Defaults value: 86400`, `It defaults to ·20·` */
const DEFAULT = new RegExp(
  `\\b(?:defaults? values?(?: is|:| of)|defaults?(?: is)?:|(?:it )?defaults to) ?(?:\`([^\`\\n]{1,120})\`|["“]([^"”\\n]{1,120})["”]|(-?[A-Za-z0-9_/](?:[\\w./,-]{0,118}[\\w/])?))(?: (${UNIT}))?(?= ?(?:$|[.,;)\\n]| and the | with a ))`,
  'gi',
);

/** Words that stand where a value would, and are none. */
const NOT_A_VALUE = new Set([
  'empty',
  'null',
  'none',
  'unlimited',
  'no',
  'yes',
  'left',
  'not',
  'the',
  'a',
  'an',
  'this',
  'all',
]);

/** The value that is used where none is given. */
export const defaultValue: PhrasePattern = {
  name: 'default-value',
  cue: /default/i,
  read: readDefaultValue,
  samples: [
    { text: 'Retries. Range: 0 - 5. Default value: 0', kind: 'integer', want: { default: 0 } },
    { text: 'Attempts. Default: `0`; Maximum: `100`.', kind: 'integer', want: { default: 0 } },
    { text: 'Timeout in seconds. Defaults value: 86400', kind: 'integer', want: { default: 86400 } },
    { text: 'The max value is 100 and the default value is `7`.', kind: 'integer', want: { default: 7 } },
    { text: 'The default value is 0, indicating that there is none.', kind: 'integer', want: { default: 0 } },
    { text: 'The default value is 0 Mbps. It varies.', kind: 'integer', want: { default: 0, unit: 'Mbps' } },
    { text: 'Disk size; default value: 50 GB.', kind: 'integer', want: { default: 50, unit: 'GB' } },
    { text: 'Default value: 60 seconds. More.', kind: 'integer', want: { default: 60, unit: 'seconds' } },
    { text: 'Results. It defaults to `20`. The maximum is 100.', kind: 'integer', want: { default: 20 } },
    { text: 'Results, defaults to 20, maximum value is 100.', kind: 'integer', want: { default: 20 } },
    { text: 'Results, defaults to 20 with a maximum value of 100.', kind: 'integer', want: { default: 20 } },
    { text: 'Default value: 1,000.', kind: 'integer', want: { default: 1000 } },
    { text: 'Default value: TRUE\n\nOnly used there.', kind: 'boolean', want: { default: true } },
    { text: 'Default: `FALSE`.', kind: 'boolean', want: { default: false } },
    { text: 'Default value: LOCAL_BASIC.', want: { default: 'LOCAL_BASIC' } },
    { text: 'Default: `RECREATE`, which means that they are created again.', want: { default: 'RECREATE' } },
    { text: 'default: SHELL.', want: { default: 'SHELL' } },
  ],
  strangers: [
    { text: 'There is no limit by default.', kind: 'integer' },
    { text: 'If this is left empty, the default project is used.', kind: 'integer' },
    { text: 'The default value is /root for `SHELL` commands and C:\\work for others.' },
    { text: 'Empty by default, meaning no restrictions.' },
    { text: 'Default value: empty.' },
    { text: 'The default value of custom parameters when the feature is enabled.' },
    { text: 'If no value is given, the default value here will be used.' },
    { text: 'Default value: `many`', kind: 'integer' },
    { text: 'The service is enabled by default.', kind: 'ref' },
    { text: 'If no value is given, the default value is used.' },
  ],
};

function readDefaultValue(subject: Subject): Reading[] {
  if (subject.kind === 'ref') return [];
  return matchAll(subject.text, DEFAULT, (match): Constraints | null => {
    const code = match[1] ?? match[2];
    const raw = (code ?? match[3] ?? '').trim();
    const unit = match[4];
    if (code === undefined && !isValue(raw, match[0])) return null;
    const value = typedValue(raw, subject.kind);
    if (value === null || (unit !== undefined && typeof value !== 'number')) return null;
    return { default: value, ...(unit === undefined ? {} : { unit }) };
  });
}

/** "the default value is used" names no value; "Default: shell" does. */
function isValue(raw: string, phrase: string): boolean {
  return !NOT_A_VALUE.has(raw.toLowerCase()) && (phrase.includes(':') || /[A-Z0-9_/]|^(?:true|false)$/.test(raw));
}
