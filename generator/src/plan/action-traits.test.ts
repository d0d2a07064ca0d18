import type { Action } from '@specloom/spec';
import { expect, test } from 'vitest';
import { action, field } from '../../fixtures/mini-spec.js';
import { actionTraits } from './action-traits.js';

const pages = { input: [field('Offset', 'integer'), field('Limit', 'integer')] };
const set = field('KettleSet', '[Kettle]');

const reads: [name: string, want: boolean][] = [
  ['DescribeKettles', true],
  ['GetKettle', true],
  ['List', true],
  ['InquiryPriceKettle', true],
  ['Listen', false],
  ['Getaway', false],
  ['CreateKettle', false],
];

test.each(reads)('%s only reads: %s', (name, want) => {
  expect(actionTraits(name, action(), new Map()).readOnly).toBe(want);
});

test('the token parameter is a text of that name', () => {
  const token = (kind: string) =>
    actionTraits('Create', action({ input: [field('ClientToken', kind)] }), new Map()).tokenParameter;
  expect([token('string'), token('integer')]).toEqual(['ClientToken', null]);
});

const paging: { name: string; given: Partial<Action>; want: object | null }[] = [
  {
    name: 'the only list',
    given: { ...pages, output: [set, field('TotalCount', 'integer')] },
    want: { offset: 'Offset', limit: 'Limit', items: 'KettleSet', total: 'TotalCount' },
  },
  {
    name: 'the only list of objects, with a count of another name',
    given: { ...pages, output: [field('Ids', '[string]'), set, field('KettleTotalCount', 'integer')] },
    want: { offset: 'Offset', limit: 'Limit', items: 'KettleSet', total: 'KettleTotalCount' },
  },
  {
    name: 'a list without a count that is sure',
    given: { ...pages, output: [set, field('ATotalCount', 'integer'), field('BTotalCount', 'integer')] },
    want: { offset: 'Offset', limit: 'Limit', items: 'KettleSet', total: null },
  },
  { name: 'two lists of objects', given: { ...pages, output: [set, field('LidSet', '[Lid]')] }, want: null },
  { name: 'no list', given: { ...pages, output: [] }, want: null },
  { name: 'no limit', given: { input: [field('Offset', 'integer')], output: [set] }, want: null },
];

test.each(paging)('pages through $name', ({ given, want }) => {
  expect(actionTraits('DescribeKettles', action(given), new Map()).paging).toEqual(want);
});
