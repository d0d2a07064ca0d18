import { enumConstraints } from './enum-constraints.js';
import type { PhrasePattern, Reading, Subject } from './phrase-pattern.js';
import { readItems } from './read-values.js';

/** The end of a line that introduces items: `Valid values:`, `Value is:.`, `Value range:` */
const LABEL = /\b(?:values?|options|range)\b[^\n.;:：]{0,60}[:：]\.?$/i;
const FIRST_ITEM = /^- ?(?=\S)/m;

/** `Valid values:` and items, `- SELL: available`; items alone where each is marked as a value. */
export const itemizedValues: PhrasePattern = {
  name: 'itemized-values',
  cue: FIRST_ITEM,
  read: readItemizedValues,
  samples: [
    {
      text: 'Whether it is available. Valid values:\n\n- SELL: available\n- SOLD_OUT: sold out',
      want: { enum: { values: ['SELL', 'SOLD_OUT'], open: false } },
    },
    {
      text: 'Billing method\n\n- `HOURLY` (default): by the hour\n- `SPOT`: spot instance',
      want: { enum: { values: ['HOURLY', 'SPOT'], open: false }, default: 'HOURLY' },
    },
    {
      text: 'Target\n\n- `QUEUE`: The queue (default)\n- `TOPIC`: The topic.',
      want: { enum: { values: ['QUEUE', 'TOPIC'], open: false }, default: 'QUEUE' },
    },
    {
      text: 'Not supported network. Value:\n\n- BASIC: classic network\n- VPC1.0: VPC1.0',
      isList: true,
      want: { enum: { values: ['BASIC', 'VPC1.0'], open: false } },
    },
    {
      text: 'Billing plan. Valid value:\n\n- BY_HOUR: pay after use, by the hour.',
      want: { enum: { values: ['BY_HOUR'], open: false } },
    },
    {
      text: 'Kind.\n\nSelectable values (currently only support one):.\n\n-`SCHEDULE`: period type.',
      want: { enum: { values: ['SCHEDULE'], open: false } },
    },
    { text: 'Creator.\n\n- TEAM: public.', want: { enum: { values: ['TEAM'], open: true } } },
    {
      text: 'Status. valid values:\n\n- 0: off\n- 1: on',
      kind: 'integer',
      want: { enum: { values: ['0', '1'], open: false } },
    },
    {
      text: 'Name. Value is:.\n\n- COMMAND: COMMAND. -REGISTER_CODE: managed code.',
      isList: true,
      want: { enum: { values: ['COMMAND', 'REGISTER_CODE'], open: false } },
    },
  ],
  strangers: [
    { text: 'Filter\n\n- `zone` - String - Optional - Filter by zone.', kind: 'ref', isList: true },
    { text: 'Rules:\n\n- Use letters and digits.\n- It cannot start with a slash.' },
    { text: 'Supported kinds of instances:\n\n- Virtual machines: all\n- Bare metal: some' },
    { text: 'Whether to encrypt. Valid values:\n\n- TRUE: encrypted\n- FALSE: not encrypted', kind: 'boolean' },
    { text: 'Note the rules:\n\n- linux: use a path\n- windows: use a drive' },
  ],
};

function readItemizedValues(subject: Subject): Reading[] {
  const { text } = subject;
  if (subject.kind === 'ref') return [];
  const first = FIRST_ITEM.exec(text);
  if (!first) return [];
  const before = text.slice(0, first.index).trimEnd();
  const label = LABEL.exec(before.slice(-120));
  const items = readItems(text, first.index);
  if (!items || (!label && !items.marked)) return [];
  const open = !label && items.values.length === 1;
  const constraints = enumConstraints(subject, items.values, open);
  return constraints
    ? [{ constraints, from: label ? before.length - label[0].length : first.index, to: items.to }]
    : [];
}
