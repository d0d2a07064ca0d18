import { enumConstraints } from './enum-constraints.js';
import type { PhrasePattern, Reading, Subject } from './phrase-pattern.js';
import { type ListedValues, readExplainedValues, readValues } from './read-values.js';
import { OPEN_END, VALUES_ARE, VALUES_LABEL } from './values-label.js';

/** `Values: ·CREATE·, ·TERMINATE·`: a label, and the values in the same line. */
export const listedValues: PhrasePattern = {
  name: 'listed-values',
  cue: /\bvalues?\b|\boptions\b/i,
  read: readListedValues,
  samples: [
    {
      text: 'Activity type. Values: `CREATE_NODE`, `TERMINATE_NODE`',
      want: { enum: { values: ['CREATE_NODE', 'TERMINATE_NODE'], open: false } },
    },
    {
      text: 'Form. Values: `PACKAGE` (package stored in a remote location), `LOCAL` (local computer).',
      want: { enum: { values: ['PACKAGE', 'LOCAL'], open: false } },
    },
    {
      text: 'Category. Values: `ALL` (default), `GENERAL`, and `COMPUTE_3`.',
      isList: true,
      want: { enum: { values: ['ALL', 'GENERAL', 'COMPUTE_3'], open: false }, default: 'ALL' },
    },
    {
      text: 'The method after a failure; Value range: `STOP` (default), `PAUSE`.',
      want: { enum: { values: ['STOP', 'PAUSE'], open: false }, default: 'STOP' },
    },
    { text: 'Market type. Valid value: `spot`.', want: { enum: { values: ['spot'], open: false } } },
    { text: 'Local storage type. Value: LOCAL_PRO.', want: { enum: { values: ['LOCAL_PRO'], open: false } } },
    {
      text: 'System name. valid values: Linux | Windows.',
      want: { enum: { values: ['Linux', 'Windows'], open: false } },
    },
    {
      text: 'Status. Valid values: 0: disabled; 1: enabled.',
      kind: 'integer',
      want: { enum: { values: ['0', '1'], open: false } },
    },
    {
      text: 'Agent status. valid values:.\n\nOnline: Online, Offline: Offline.',
      want: { enum: { values: ['Online', 'Offline'], open: false } },
    },
    {
      text: 'Environment. valid values: Linux: Linux instance. Windows: Windows instance.',
      want: { enum: { values: ['Linux', 'Windows'], open: false } },
    },
    {
      text: 'Kind. value is one of SHELL, POWERSHELL, BAT. .',
      want: { enum: { values: ['SHELL', 'POWERSHELL', 'BAT'], open: false } },
    },
    { text: 'Creator, value is TEAM or USER.', want: { enum: { values: ['TEAM', 'USER'], open: false } } },
    { text: 'Kind. Values: `A1`, `B2`, etc.', want: { enum: { values: ['A1', 'B2'], open: true } } },
    {
      text: 'Keep it. Values: `TRUE` (default), `FALSE`. It cannot be changed.',
      want: { enum: { values: ['TRUE', 'FALSE'], open: false }, default: 'TRUE' },
    },
    { text: 'Whether to keep it. Values: `TRUE` (default), `FALSE`.', kind: 'boolean', want: { default: true } },
    {
      text: 'Kind. Valid values:\n\n`VM` `METAL`',
      want: { enum: { values: ['VM', 'METAL'], open: false } },
    },
  ],
  strangers: [
    { text: 'Default value: 5', kind: 'integer' },
    { text: 'Values: the names of the disks.' },
    { text: 'Value range: [1, 86400].', kind: 'integer' },
    { text: 'Value range: 1-100', kind: 'integer' },
    { text: 'Valid values: positive integers.', kind: 'integer' },
    { text: 'If a filter contains multiple `Values`, they are evaluated using the logical `OR` operator.' },
    { text: 'Valid values: see `DescribeKinds`.' },
    { text: 'Whether it is on. Valid values: TRUE, FALSE', kind: 'boolean' },
    { text: 'Values: `A`, `B`', kind: 'integer' },
  ],
};

function readListedValues(subject: Subject): Reading[] {
  const { text } = subject;
  const readings: Reading[] = [];
  for (const match of text.matchAll(VALUES_LABEL)) {
    const after = match.index + match[0].length;
    const at = after + (/^ ?\n\n(?![-\d])/.exec(text.slice(after, after + 4))?.[0].length ?? 0);
    const listed = readExplainedValues(text, at) ?? readValues(text, at) ?? readAdjacent(text, at);
    if (listed) push(subject, readings, match.index, listed);
  }
  for (const match of text.matchAll(VALUES_ARE)) {
    const listed = readValues(text, match.index + match[0].length);
    if (listed && listed.values.length > 1) push(subject, readings, match.index, listed);
  }
  return readings;
}

/** `` `VM` `METAL` ``: items of a list whose ends were lost. */
function readAdjacent(text: string, from: number): ListedValues | null {
  const match = /(?:`[^`\n]{1,60}` ?){2,20}(?=$|\n)/y;
  match.lastIndex = from;
  const found = match.exec(text)?.[0];
  if (found === undefined) return null;
  const values = [...found.matchAll(/`([^`]+)`/g)].map((item) => ({ value: item[1] ?? '', isDefault: false }));
  return { values, to: from + found.length };
}

function push(subject: Subject, readings: Reading[], from: number, { values, to }: ListedValues): void {
  const constraints = enumConstraints(subject, values, OPEN_END.test(subject.text.slice(to, to + 12)));
  if (constraints) readings.push({ constraints, from, to });
}
