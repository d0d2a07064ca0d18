import { describe, expect, it } from 'vitest';
import { diffSpecs } from '../diff-specs.js';
import { actionOf, edited, fieldOf } from '../testing/edit-spec.js';
import { action, parcelSpec } from '../testing/parcel-spec.js';
import { selectChanges } from './select-changes.js';

const REPORT = diffSpecs(
  parcelSpec(),
  edited((spec) => {
    spec.actions.SendParcels = action();
    actionOf(spec, 'SendParcel').rateLimit = null;
    fieldOf(spec, 'SendParcel.input.Speed').required = true;
    fieldOf(spec, 'SendParcel.output.ParcelId').nullable = true;
  }),
  { from: 'old', to: 'new' },
);

const cases = [
  { given: [], want: 'major SendParcel.input.Speed SendParcel.output.ParcelId SendParcel.rateLimit SendParcels' },
  { given: ['SendParcel'], want: 'major SendParcel.input.Speed SendParcel.output.ParcelId SendParcel.rateLimit' },
  { given: ['SendParcel.rateLimit'], want: 'patch SendParcel.rateLimit' },
  { given: ['action-added', 'SendParcel.rateLimit'], want: 'minor SendParcel.rateLimit SendParcels' },
  { given: ['action-removed'], want: 'none' },
];

describe('selectChanges', () => {
  it.each(cases)('only $given', ({ given, want }) => {
    const { bump, changes } = selectChanges(REPORT, given);
    expect([bump, ...changes.map(({ path }) => path)].join(' ')).toBe(want);
  });
});
