import { matchAll } from './match-all.js';
import type { PhrasePattern, Reading, Subject } from './phrase-pattern.js';

/** `in the format of ·vpc-xxx·`, `in the format ·subnet-xxx·`, `such as ·ins-xxxxxxxx·` */
const PREFIX =
  /\b(?:in the format(?: of)?|format(?: is|:)|such as|(?:starts|begins) with) [`"“(]?((?:[a-z][a-z0-9]{0,15}-){1,3})(?:x{2,16}|X{2,16})(?=[`"”).,;\s]|$)/g;

/** What every identifier of a kind starts with. */
export const idPrefix: PhrasePattern = {
  name: 'id-prefix',
  cue: /-x{2}/i,
  read: (subject: Subject): Reading[] =>
    subject.kind === 'string' ? matchAll(subject.text, PREFIX, (match) => ({ idPrefix: match[1] ?? '' })) : [],
  samples: [
    { text: 'VPC ID in the format of `vpc-xxx`. To obtain valid IDs, log in.', want: { idPrefix: 'vpc-' } },
    { text: 'Subnet ID in the format `subnet-xxx`.', want: { idPrefix: 'subnet-' } },
    { text: 'ID, such as `task-tmpl-xxxxxxxx`.', want: { idPrefix: 'task-tmpl-' } },
  ],
  strangers: [
    { text: 'ID of the key in the format of UUID or “kms-abcd1234”.' },
    { text: 'It returns the execution ID (inv-xxxxxxxx) on success.' },
    { text: 'A number in the format of a-xxx', kind: 'integer' },
  ],
};
