import type { Constraints } from '@specloom/spec';
import { matchAll } from './match-all.js';
import { isNumeric, type PhrasePattern, type Reading, type Subject } from './phrase-pattern.js';
import { UNIT } from './units.js';

/** `Unit: GB`, `unit: ·GB·;` */
const LABELLED = new RegExp(`\\bunit(?: is)?:? ?\`?(${UNIT})\`?(?= ?(?:$|[.,;)\\n]))`, 'gi');

/** `Memory size in GB.`, `(in seconds)`, `, in Mbps.`, `the usage after 360 hours in USD.` */
const IN = new RegExp(`\\b(?:measured )?in \`?(${UNIT})\`?(?= ?(?:$|[.,;)\\n]))`, 'g');

/** `Percentage of the original price.` */
const PERCENTAGE = /^Percentage\b/g;

/** The unit that a number is given in. */
export const unit: PhrasePattern = {
  name: 'unit',
  cue: /\bunit\b|\bin\b|^Percentage/i,
  read: readUnit,
  samples: [
    { text: 'Memory capacity; unit: `GB`.', kind: 'integer', want: { unit: 'GB' } },
    { text: 'Disk size; unit: GB; default value: 50 GB.', kind: 'integer', want: { unit: 'GB' } },
    { text: 'Data disk size (in GB). The default value is 0.', kind: 'integer', want: { unit: 'GB' } },
    { text: 'Memory size in GiB', kind: 'integer', want: { unit: 'GiB' } },
    { text: 'Timeout period of the task in seconds. Default: 1', kind: 'integer', want: { unit: 'seconds' } },
    { text: 'Cloud disk performance, in MB/s', kind: 'integer', want: { unit: 'MB/s' } },
    { text: 'Network bandwidth, in Gbps.', kind: 'float', want: { unit: 'Gbps' } },
    { text: 'The capability (in 10k PPS).', kind: 'integer', want: { unit: '10k PPS' } },
    { text: 'Unit price after 360 hours in USD. It differs.', kind: 'float', want: { unit: 'USD' } },
    { text: 'The validity time is measured in hours. default value is 4.', kind: 'integer', want: { unit: 'hours' } },
    { text: 'Percentage of the original price. For example, 20.', kind: 'float', want: { unit: '%' } },
  ],
  strangers: [
    { text: 'GB: bill by traffic in GB. It is used for traffic.' },
    { text: 'For example, 25 represents a card of 25 GB.', kind: 'integer' },
    { text: 'Number of CPU cores', kind: 'integer' },
    { text: 'The billing unit.', kind: 'integer' },
    { text: 'Number of instances created in days of heavy use', kind: 'integer' },
  ],
};

function readUnit(subject: Subject): Reading[] {
  if (!isNumeric(subject)) return [];
  const read = (match: RegExpMatchArray): Constraints => ({ unit: match[1] ?? '%' });
  return [LABELLED, IN, PERCENTAGE].flatMap((pattern) => matchAll(subject.text, pattern, read));
}
