import { expect, test } from 'vitest';
import { applyChanges } from './apply-changes.js';
import type { BoundaryChanges } from './boundary.js';

const INPUT = { Name: 'a', Job: { Tasks: [{ Timeout: 1 }, { Timeout: 2 }] } };

const cases: { name: string; changes: BoundaryChanges; want: object }[] = [
  { name: 'nothing', changes: {}, want: INPUT },
  { name: 'a value at the top', changes: { Name: 'b' }, want: { ...INPUT, Name: 'b' } },
  {
    name: 'a value in a list',
    changes: { 'Job.Tasks.1.Timeout': 3 },
    want: { Name: 'a', Job: { Tasks: [{ Timeout: 1 }, { Timeout: 3 }] } },
  },
  { name: 'a text of many', changes: { Name: { text: 'x', times: 3 } }, want: { ...INPUT, Name: 'xxx' } },
  { name: 'a list of many', changes: { Job: { list: {}, times: 2 } }, want: { Name: 'a', Job: [{}, {}] } },
  { name: 'an absent one', changes: { Job: null }, want: { Name: 'a' } },
  { name: 'one after the other', changes: { Job: { is: {} }, 'Job.Id': 1 }, want: { Name: 'a', Job: { Id: 1 } } },
];

test.each(cases)('sets $name', ({ changes, want }) => {
  const before = structuredClone(INPUT);
  expect(applyChanges(INPUT, changes)).toEqual(want);
  expect(INPUT).toEqual(before);
});

test('sets what lies in an object', () => {
  const want = { Name: 'a', Job: { Tasks: [{ Timeout: 1 }, { Retry: 3 }] } };
  expect(applyChanges(INPUT, { Timeout: null, Retry: 3 }, 'Job.Tasks.1')).toEqual(want);
});

test('reaches no prototype', () => {
  applyChanges({}, { '__proto__.polluted': 1, 'constructor.prototype.polluted': 1 });
  expect('polluted' in {}).toBe(false);
});
