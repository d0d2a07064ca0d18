import { describe, expect, it } from 'vitest';
import { actionOf, dropField, edited } from '../diff/testing/edit-spec.js';
import { field, parcelSpec } from '../diff/testing/parcel-spec.js';
import { nothingRetired } from '../plan/retired.js';
import { collectRetired, newlyRetired } from './collect-retired.js';

const old = parcelSpec();
const now = edited((spec) => {
  delete spec.actions.FindParcels;
  delete spec.types.Leaflet;
  dropField(spec, 'SendParcel.input.Weight');
  dropField(spec, 'Address.Door');
  actionOf(spec, 'SendParcel').errors.pop();
  spec.errors.common = [];
});

const names = ({ actions, types, fields, errors }: ReturnType<typeof nothingRetired>) =>
  [actions, types, fields, errors].map((part) => Object.keys(part).join(' '));

describe('collectRetired', () => {
  it('keeps what vanished, as it last stood, with the edition', () => {
    const retired = collectRetired(nothingRetired(), old, now);
    expect(names(retired)).toEqual([
      'FindParcels',
      'Leaflet',
      'Address.Door SendParcel.input.Weight',
      'SendParcel.errors.InvalidParameter.Weight errors.common.AuthFailure',
    ]);
    expect(retired.fields['Address.Door']).toEqual({
      last: { release: '', updated: '2024-01-01 00:00:00' },
      definition: field('Door', 'integer'),
    });
  });

  it('keeps what vanished earlier, with its own edition, and does the same work twice', () => {
    const first = collectRetired(nothingRetired(), old, now);
    const later = edited((spec) => {
      Object.assign(spec, structuredClone(now));
      spec.source.updated = '2025-01-01 00:00:00';
    });
    expect(collectRetired(first, later, later)).toEqual(first);
    expect(collectRetired(first, old, now)).toEqual(first);
  });

  it('retires nothing that is back', () => {
    const first = collectRetired(nothingRetired(), old, now);
    expect(collectRetired(first, now, old)).toEqual(nothingRetired());
  });

  it('retires no action whose page remains', () => {
    const removed = edited((spec) => {
      actionOf(spec, 'FindParcels').status = 'removed';
    });
    expect(collectRetired(nothingRetired(), old, removed)).toEqual(nothingRetired());
  });
});

describe('newlyRetired', () => {
  it('names what was not retired before', () => {
    const first = collectRetired(
      nothingRetired(),
      old,
      edited((spec) => dropField(spec, 'Address.Door')),
    );
    expect(newlyRetired(first, collectRetired(first, old, now))).toEqual([
      'FindParcels',
      'Leaflet',
      'SendParcel.input.Weight',
      'SendParcel.errors.InvalidParameter.Weight',
      'errors.common.AuthFailure',
    ]);
  });
});
