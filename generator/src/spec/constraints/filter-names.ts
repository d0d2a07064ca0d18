import type { FilterName } from '@specloom/spec';
import type { PhrasePattern, Reading, Subject } from './phrase-pattern.js';
import { type ListedValues, readExplainedValues, readValues } from './read-values.js';
import { VALUES_ARE, VALUES_LABEL } from './values-label.js';

/** `- ·zone· - String - Required: No - (Filter) Filter by zone.`, `- ·zone· - String - Optional - Zone.` */
const ITEM =
  /^- -?`?([A-Za-z][\w:.-]{0,79})`? ?- ?([A-Z][A-Za-z]{2,20}) ?- ?(?:required: ?(yes|no)|(optional|required)) ?-? ?([^\n]{0,600})/gim;

/** `agent-status String required: no (filter condition) filters by agent status.` */
const INLINE = /(?:^|[.] |\n)([a-z][\w:.-]{0,79}) (String|Integer|Boolean|Float|Timestamp) required: ?(yes|no) \(/gi;

/** `zone Filter by [zone].`, `Type: String.`, `Required: No` */
const BLOCK_HEAD = /(?:^|[\s*`])([a-z][\w:.-]{0,79})[*`]* ?\n*(?:Filter by|Filters? )/g;
const BLOCK_TYPE = /\bType: ?([A-Z][a-z]{2,20})/g;
const BLOCK_REQUIRED = /\bRequired: ?(Yes|No)\b/g;

/** `(·CVM· or ·CPM·)`, `( POSTPAID: pay as you go | SPOTPAID: bidding.)` */
const PARENTHESIS = /\( ?(?=[`A-Z])/g;

/** The names that a list of filters knows, with the types and values of each. */
export const filterNames: PhrasePattern = {
  name: 'filter-names',
  cue: /optional|required/i,
  read: readFilterNames,
  samples: [
    {
      text: 'Filter.\n\n- zone - String - Required: No - (Filter) Filter by zone.\n- kind - String - Required: Yes - (Filter) Filter by kind such as S1 and M1.',
      kind: 'ref',
      want: {
        filters: [
          { name: 'zone', type: 'String', required: false },
          { name: 'kind', type: 'String', required: true },
        ],
      },
    },
    {
      text: 'Filters\n\n- `resource-type` - String - Optional - Compute resource type (`CVM` or `CPM`).\n- `tag:tag-key` - String - Optional - Tag pair.\n\nIt cannot be given.',
      kind: 'ref',
      want: {
        filters: [
          { name: 'resource-type', type: 'String', required: false, values: ['CVM', 'CPM'] },
          { name: 'tag:tag-key', type: 'String', required: false },
        ],
      },
    },
    {
      text: 'Filter:\n\n- `state` - String - Optional - Filter by the state. (`SUBMITTED`, `PENDING`).',
      kind: 'ref',
      want: { filters: [{ name: 'state', type: 'String', required: false, values: ['SUBMITTED', 'PENDING'] }] },
    },
    {
      text: 'F\n\n- charge-type - String - Required: No - (Filter) Filter by method. ( POSTPAID: pay as you go | SPOTPAID: bidding.)',
      kind: 'ref',
      want: { filters: [{ name: 'charge-type', type: 'String', required: false, values: ['POSTPAID', 'SPOTPAID'] }] },
    },
    {
      text: 'F\n\n- -command-type - String - required: no - (filter condition) filters by type. valid values: SHELL, BAT.',
      kind: 'ref',
      want: { filters: [{ name: 'command-type', type: 'String', required: false, values: ['SHELL', 'BAT'] }] },
    },
    {
      text: 'agent-status String required: no (filter condition) by status. valid values: Online, Offline. id String required: no (filter condition) filter by id.',
      kind: 'ref',
      want: {
        filters: [
          { name: 'agent-status', type: 'String', required: false, values: ['Online', 'Offline'] },
          { name: 'id', type: 'String', required: false },
        ],
      },
    },
    {
      text: 'Filter list.\n\nname Filter by [name].\n\nType: String.\n\nRequired: No state Filter by [state]. valid values: On | Off.\n\nType: String.\n\nRequired: Yes',
      kind: 'ref',
      want: {
        filters: [
          { name: 'name', type: 'String', required: false },
          { name: 'state', type: 'String', required: true, values: ['On', 'Off'] },
        ],
      },
    },
  ],
  strangers: [
    { text: 'Filter values.', isList: true },
    { text: 'Whether a disk is required. Valid values:\n\n- REQUIRED: required\n- OPTIONAL: optional' },
    { text: 'Type: String. Required: No', kind: 'ref' },
  ],
};

function readFilterNames(subject: Subject): Reading[] {
  if (subject.kind !== 'ref') return [];
  for (const read of [readItems, readInline, readBlocks]) {
    const reading = read(subject.text);
    if (reading) return [reading];
  }
  return [];
}

function readItems(text: string): Reading | null {
  return join(
    [...text.matchAll(ITEM)].map((match) => ({
      filter: filter(match[1], match[2], match[3] ?? match[4], match[5] ?? ''),
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
}

function readInline(text: string): Reading | null {
  const heads = [...text.matchAll(INLINE)];
  return join(
    heads.map((match, i) => {
      const to = heads[i + 1]?.index ?? Math.min(text.length, match.index + 600);
      return {
        filter: filter(match[1], match[2], match[3], text.slice(match.index + match[0].length - 1, to)),
        from: match.index + match[0].search(/[a-z]/i),
        to,
      };
    }),
  );
}

function readBlocks(text: string): Reading | null {
  const ends = [...text.matchAll(BLOCK_REQUIRED)];
  let from = 0;
  return join(
    ends.flatMap((end) => {
      const block = text.slice(from, end.index);
      const start = from;
      from = end.index + end[0].length;
      const types = [...block.matchAll(BLOCK_TYPE)];
      const heads = [...block.matchAll(BLOCK_HEAD)];
      const head = heads[heads.length - 1];
      if (types.length !== 1 || !head) return [];
      const at = start + head.index + head[0].indexOf(head[1] ?? '');
      return [{ filter: filter(head[1], types[0]?.[1], end[1], block.slice(head.index)), from: at, to: from }];
    }),
  );
}

function filter(name = '', type = '', required = '', description = ''): FilterName {
  const values = filterValues(description);
  return {
    name,
    type,
    required: /^(?:yes|required)$/i.test(required),
    ...(values === null ? {} : { values }),
  };
}

function filterValues(description: string): string[] | null {
  for (const pattern of [VALUES_LABEL, VALUES_ARE, PARENTHESIS]) {
    for (const match of description.matchAll(pattern)) {
      const at = match.index + match[0].length;
      const listed: ListedValues | null = readExplainedValues(description, at) ?? readValues(description, at);
      // One word in parentheses is an explanation, not a list.
      if (listed && (pattern !== PARENTHESIS || listed.values.length > 1)) {
        return [...new Set(listed.values.map(({ value }) => value))];
      }
    }
  }
  return null;
}

function join(found: readonly { filter: FilterName; from: number; to: number }[]): Reading | null {
  const first = found[0];
  const last = found[found.length - 1];
  if (!first || !last) return null;
  return { constraints: { filters: found.map(({ filter: name }) => name) }, from: first.from, to: last.to };
}
