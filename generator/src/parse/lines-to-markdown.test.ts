import { describe, expect, test } from 'vitest';
import { textLines } from '../testing/text-lines.js';
import { linesToMarkdown } from './lines-to-markdown.js';

const cases = [
  { name: 'a wrap', given: 'The maximum number of\nretries', want: 'The maximum number of retries' },
  { name: 'a wrap after a hyphen', given: 'pay-as-\nyou-go', want: 'pay-as-you-go' },
  { name: 'a wrap after a slash', given: 'ccr.example.com/\nrepo', want: 'ccr.example.com/repo' },
  { name: 'a dash is no hyphen', given: 'read -\nwrite', want: 'read - write' },
  { name: 'inline code', given: 'Values: ·CVM·, ·CPM·', want: 'Values: `CVM`, `CPM`' },
  { name: 'inline code in brackets', given: 'Type ( ·CVM· or ·CPM·).', want: 'Type (`CVM` or `CPM`).' },
  { name: 'inline code over a wrap', given: 'run ·pip\ninstall· first', want: 'run `pip install` first' },
  { name: 'a space without partner', given: 'Values: ·CVM, CPM', want: 'Values: CVM, CPM' },
  {
    name: 'paragraphs',
    given: 'End time.\n\nNote: This field may return ·null·.',
    want: 'End time.\n\nNote: This field may return `null`.',
  },
  {
    name: 'a note without a blank line',
    given: 'End time\nNote: null.\nNote: null.',
    want: 'End time\n\nNote: null.\n\nNote: null.',
  },
  {
    name: 'a loose wrap',
    given: 'Applicable to hosts\n\nonly, not to guests',
    want: 'Applicable to hosts only, not to guests',
  },
  { name: 'a loose wrap before code', given: 'applicable to\n\n·SubmitJob·.', want: 'applicable to `SubmitJob`.' },
  {
    name: 'values with explanations',
    given:
      'Valid values:\n\nLOCAL_BASIC: local disk\n\nCLOUD_SSD: SSD, specified in\n\nthe type\n\n\nDefault value: CLOUD_SSD.',
    want: 'Valid values:\n\n- LOCAL_BASIC: local disk\n- CLOUD_SSD: SSD, specified in the type\n\nDefault value: CLOUD_SSD.',
  },
  {
    name: 'values as code',
    given: 'Workspace.\n\n·A· (Default): one.\n·B·: two.',
    want: 'Workspace.\n\n- `A` (Default): one.\n- `B`: two.',
  },
  {
    name: 'a value and its colon on two lines',
    given: 'Method\n\n\n·A·\n\n(default): one\n\n\n·B·: two',
    want: 'Method\n\n- `A` (default): one\n- `B`: two',
  },
  {
    name: 'filters',
    given:
      'Filters\n\n·zone· - String - Optional - Zone.\n·type· - String - Optional - Type\n\n( ·A· or ·B·).\n\nIt cannot be used with ·Ids·.',
    want: 'Filters\n\n- `zone` - String - Optional - Zone.\n- `type` - String - Optional - Type (`A` or `B`).\n\nIt cannot be used with `Ids`.',
  },
  {
    name: 'numbered items',
    given: 'Rules:\n\n1. No dots.\n2. No more than\n60 characters.',
    want: 'Rules:\n\n1. No dots.\n2. No more than 60 characters.',
  },
  { name: 'bullets', given: 'Rules:\n• one\n• two', want: 'Rules:\n\n- one\n- two' },
  {
    name: 'a query',
    given: 'Such as:\n\nF.0.Name=zone\n\n\n&F.0.Values.0=a',
    want: 'Such as:\n\n```\nF.0.Name=zone\n&F.0.Values.0=a\n```',
  },
  {
    name: 'a page end in a sentence',
    given: 'A sentence of this width goes on\n behind the page.',
    want: 'A sentence of this width goes on behind the page.',
  },
  {
    name: 'code that starts a paragraph',
    given: '·A· tasks: No action\n\n\n·B· tasks: Change',
    want: '`A` tasks: No action\n\n`B` tasks: Change',
  },
  { name: 'nothing', given: '', want: '' },
];

describe('linesToMarkdown', () => {
  test.each(cases)('$name', ({ given, want }) => {
    expect(linesToMarkdown(textLines(given))).toBe(want);
  });
});
