import type { Spec } from '@specloom/spec';
import { expect, test } from 'vitest';
import { diffSpecs } from '../diff/diff-specs.js';
import { actionOf, dropField, edited } from '../diff/testing/edit-spec.js';
import { error, parcelSpec } from '../diff/testing/parcel-spec.js';
import { checkLoss } from './check-loss.js';

const cases: { given: string; edit: (spec: Spec) => void; want: string[] }[] = [
  { given: 'nothing', edit: () => {}, want: [] },
  { given: 'one field of many', edit: (spec) => dropField(spec, 'Address.Door'), want: [] },
  {
    given: 'one action',
    edit: (spec) => {
      actionOf(spec, 'FindParcels').status = 'removed';
    },
    want: ['The action FindParcels is lost.'],
  },
  {
    given: 'many fields and codes, though as many others came',
    edit: (spec) => {
      actionOf(spec, 'SendParcel').input = [];
      actionOf(spec, 'SendParcel').errors = ['A', 'B', 'C', 'D', 'E'].map(error);
    },
    want: ['5 of 31 facts are gone (16 %), which no release should lose.'],
  },
];

test.each(cases)('$given', ({ edit, want }) => {
  const [old, now] = [parcelSpec(), edited(edit)];
  expect(checkLoss(old, now, diffSpecs(old, now, { from: '', to: '' }))).toEqual(want);
});

test('two actions, and most of the facts', () => {
  const [old, now] = [
    parcelSpec(),
    edited((spec) => {
      spec.actions = {};
    }),
  ];
  expect(checkLoss(old, now, diffSpecs(old, now, { from: '', to: '' }))[0]).toBe(
    '2 actions are lost: FindParcels, SendParcel.',
  );
});
