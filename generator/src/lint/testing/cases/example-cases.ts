import { field } from '../../../../fixtures/mini-spec.js';
import { actionOf, answerOf, example, fieldOf, kettle, membersOf, requestOf } from '../clean-spec.js';
import type { RuleCase } from '../rule-case.js';

const LIST = 'DescribeKettles.examples.Querying kettles';
const SINGLE = 'DescribeKettle.examples.Querying a kettle';

/** Cases of the rules about the values of examples. */
export const exampleCases: RuleCase[] = [
  {
    rule: 'example-type',
    name: 'a string for a number',
    breaks: (spec) => Object.assign(answerOf(spec, 'DescribeKettles'), { TotalCount: '2' }),
    want: { path: LIST, message: /TotalCount in the answer is "2", a string, but its type is Integer/ },
    spares: (spec) => Object.assign(answerOf(spec, 'DescribeKettles'), { TotalCount: 3 }),
  },
  {
    rule: 'example-type',
    name: 'two of a kind in a list',
    breaks: (spec) =>
      Object.assign(answerOf(spec, 'DescribeKettles'), {
        KettleSet: [
          { ...kettle('ket-1'), Boiled: 'TRUE' },
          { ...kettle('ket-2'), Boiled: 'FALSE' },
        ],
      }),
    want: { path: LIST, message: /KettleSet\[\]\.Boiled in the answer is "TRUE".*Boolean.*and 1 more like it/ },
    spares: (spec) =>
      Object.assign(answerOf(spec, 'DescribeKettles'), { KettleSet: [{ ...kettle('ket-1'), Litres: 2 }] }),
  },
  {
    rule: 'example-null',
    name: 'null without a note',
    breaks: (spec) => Object.assign(answerOf(spec, 'DescribeKettle'), { KettleId: null }),
    want: { path: SINGLE, message: /KettleId in the answer is null/ },
    spares: (spec) => Object.assign(answerOf(spec, 'DescribeKettle'), { State: null }),
  },
  {
    rule: 'example-enum',
    name: 'a value that is not listed',
    breaks: (spec) =>
      Object.assign(answerOf(spec, 'DescribeKettles'), { KettleSet: [{ ...kettle('ket-1'), State: 'LUKEWARM' }] }),
    want: { path: LIST, message: /State in the answer is "LUKEWARM", but the description gives only HOT and COLD/ },
    spares: (spec) => {
      fieldOf(membersOf(spec, 'Kettle'), 'State').constraints = { enum: { values: ['COLD'], open: true } };
    },
  },
  {
    rule: 'example-enum',
    name: 'a value in another case',
    breaks: (spec) =>
      Object.assign(answerOf(spec, 'DescribeKettles'), { KettleSet: [{ ...kettle('ket-1'), State: 'Hot' }] }),
    want: { path: LIST, message: /is "Hot", but the description writes the value "HOT"/ },
    spares: (spec) =>
      Object.assign(answerOf(spec, 'DescribeKettles'), { KettleSet: [{ ...kettle('ket-1'), State: 'COLD' }] }),
  },
  {
    rule: 'example-range',
    name: 'a number that is too large',
    breaks: (spec) => Object.assign(requestOf(spec, 'DescribeKettles'), { Limit: 101 }),
    want: { path: LIST, message: /Limit in the request is 101, but has to be at most 100/ },
    spares: (spec) => Object.assign(requestOf(spec, 'DescribeKettles'), { Limit: 100 }),
  },
  {
    rule: 'example-length',
    name: 'a string that is too short',
    breaks: (spec) =>
      Object.assign(answerOf(spec, 'DescribeKettles'), { KettleSet: [{ ...kettle('ket-1'), Label: 'x' }] }),
    want: { path: LIST, message: /Label in the answer is "x", but has to have at least 2 characters/ },
    spares: (spec) =>
      Object.assign(answerOf(spec, 'DescribeKettles'), { KettleSet: [{ ...kettle('ket-1'), Label: 'é\u{1f600}' }] }),
  },
  {
    rule: 'example-length',
    name: 'a list that is too long',
    breaks: (spec) => {
      actionOf(spec, 'DescribeKettles').examples = [
        example('Many', { KettleIds: ['ket-1', 'ket-2', 'ket-3'] }, full()),
      ];
    },
    want: { path: 'DescribeKettles.examples.Many', message: /KettleIds in the request .* at most 2 items/ },
    spares: (spec) => {
      actionOf(spec, 'DescribeKettles').examples = [example('Many', { KettleIds: ['ket-1', 'ket-2'] }, full())];
    },
  },
  {
    rule: 'example-prefix',
    name: 'an identifier of another kind',
    breaks: (spec) => {
      actionOf(spec, 'DescribeKettle').examples = [
        example('One', { KettleId: 'pot-1' }, { KettleId: 'pot-1', State: 'HOT', RequestId: 'r' }),
      ];
    },
    want: { path: 'DescribeKettle.examples.One', message: /KettleId in the request is "pot-1".*begins with "ket-"/ },
    spares: (spec) => {
      fieldOf(actionOf(spec, 'DescribeKettle').input, 'KettleId').constraints = {
        idPrefix: 'pot-',
        enum: { values: ['ket-1'], open: true },
      };
    },
  },
  {
    rule: 'example-format',
    name: 'plain text for Base64',
    breaks: (spec) =>
      Object.assign(answerOf(spec, 'DescribeKettles'), { KettleSet: [{ ...kettle('ket-1'), Log: 'data:text,ok' }] }),
    want: { path: LIST, message: /Log in the answer is "data:text,ok", which is not Base64/ },
    spares: (spec) =>
      Object.assign(answerOf(spec, 'DescribeKettles'), { KettleSet: [{ ...kettle('ket-1'), Log: '' }] }),
  },
  {
    rule: 'example-group',
    name: 'two that exclude each other',
    breaks: (spec) => {
      actionOf(spec, 'DescribeKettles').examples = [example('Both', { KettleIds: ['ket-1'], Filters: [] }, full())];
    },
    want: { path: 'DescribeKettles.examples.Both', message: /the request gives KettleIds and Filters.*together/ },
    spares: (spec) => {
      actionOf(spec, 'DescribeKettles').examples = [example('One', { Filters: [] }, full())];
    },
  },
  {
    rule: 'example-group',
    name: 'none of several',
    breaks: (spec) => {
      fieldOf(actionOf(spec, 'DescribeKettles').input, 'Limit').constraints = { atLeastOneOf: ['Limit', 'KettleIds'] };
      actionOf(spec, 'DescribeKettles').examples = [example('None', {}, full())];
    },
    want: { path: 'DescribeKettles.examples.None', message: /the request gives none of Limit and KettleIds/ },
    spares: (spec) => {
      fieldOf(actionOf(spec, 'DescribeKettles').input, 'Limit').constraints = { atLeastOneOf: ['Limit', 'KettleIds'] };
    },
  },
  {
    rule: 'example-undeclared',
    name: 'a name that the table lacks',
    breaks: (spec) =>
      Object.assign(answerOf(spec, 'DescribeKettles'), { KettleSet: [{ ...kettle('ket-1'), Spout: 1 }] }),
    want: { path: LIST, message: /KettleSet\[\]\.Spout in the answer is not declared/ },
    spares: (spec) => {
      membersOf(spec, 'Kettle').push(field('Spout', 'integer', { required: null }));
      Object.assign(answerOf(spec, 'DescribeKettles'), { KettleSet: [{ ...kettle('ket-1'), Spout: 1 }] });
    },
  },
  {
    rule: 'example-missing',
    name: 'a required parameter',
    breaks: (spec) => {
      actionOf(spec, 'DescribeKettle').examples = [
        example('One', {}, { KettleId: 'ket-1', State: null, RequestId: 'r' }),
      ];
    },
    want: { path: 'DescribeKettle.examples.One', message: /the request lacks KettleId, which is required/ },
    spares: (spec) => {
      actionOf(spec, 'DescribeKettle').examples = [
        example('One', { KettleId: 'ket-1' }, { KettleId: 'ket-1', RequestId: 'r' }),
      ];
    },
  },
  {
    rule: 'example-missing',
    name: 'an output parameter',
    breaks: (spec) => {
      delete answerOf(spec, 'DescribeKettles').TotalCount;
    },
    want: { path: LIST, message: /the answer lacks the output parameter TotalCount/ },
    spares: (spec) => {
      delete answerOf(spec, 'DescribeKettle').State;
    },
  },
  {
    rule: 'example-disagrees',
    name: 'another identifier in the answer',
    breaks: (spec) => Object.assign(answerOf(spec, 'DescribeKettle'), { KettleId: 'ket-9' }),
    want: { path: SINGLE, message: /asks for KettleId "ket-1", and the answer is about "ket-9"/ },
    spares: (spec) => Object.assign(answerOf(spec, 'DescribeKettle'), { State: 'COLD' }),
  },
  {
    rule: 'example-disagrees',
    name: 'an item that was not asked for',
    breaks: (spec) =>
      Object.assign(answerOf(spec, 'DescribeKettles'), { KettleSet: [{ ...kettle('ket-1'), State: 'COLD' }] }),
    want: { path: LIST, message: /asks for state "HOT", and the answer has an item with State "COLD"/ },
    spares: (spec) => Object.assign(answerOf(spec, 'DescribeKettles'), { KettleSet: [kettle('ket-1')] }),
  },
  {
    rule: 'example-disagrees',
    name: 'more items than counted',
    breaks: (spec) => Object.assign(answerOf(spec, 'DescribeKettles'), { TotalCount: 1 }),
    want: { path: LIST, message: /TotalCount is 1, and KettleSet has 2 items/ },
    spares: (spec) => Object.assign(answerOf(spec, 'DescribeKettles'), { TotalCount: 9 }),
  },
  {
    rule: 'example-disagrees',
    name: 'more items than asked for',
    breaks: (spec) => Object.assign(requestOf(spec, 'DescribeKettles'), { Limit: 1 }),
    want: { path: LIST, message: /asks for 1 items at most, and KettleSet has 2/ },
    spares: (spec) => Object.assign(requestOf(spec, 'DescribeKettles'), { Limit: 2 }),
  },
  {
    rule: 'filter-name',
    name: 'a name that the description lacks',
    breaks: (spec) =>
      Object.assign(requestOf(spec, 'DescribeKettles'), { Filters: [{ Name: 'colour', Values: ['red'] }] }),
    want: {
      path: LIST,
      message: /filters by "colour", but the description of the parameter has only "state" and "tag:tag-key"/,
    },
    spares: (spec) =>
      Object.assign(requestOf(spec, 'DescribeKettles'), { Filters: [{ Name: 'tag:owner', Values: ['me'] }] }),
  },
  {
    rule: 'filter-name',
    name: 'a value that the description lacks',
    breaks: (spec) =>
      Object.assign(requestOf(spec, 'DescribeKettles'), { Filters: [{ Name: 'state', Values: ['HOT', 'DRY'] }] }),
    want: { path: LIST, message: /filters by "state" with "DRY", but the description gives only HOT and COLD/ },
    spares: (spec) =>
      Object.assign(requestOf(spec, 'DescribeKettles'), { Filters: [{ Name: 'state', Values: ['HOT', 'COLD'] }] }),
  },
];

function full(): Record<string, unknown> {
  return { KettleSet: [kettle('ket-1')], TotalCount: 1, RequestId: 'r' };
}
