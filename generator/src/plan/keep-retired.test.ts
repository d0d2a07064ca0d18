import type { Spec } from '@specloom/spec';
import { describe, expect, it } from 'vitest';
import { actionOf, dropField, edited, fieldOf } from '../diff/testing/edit-spec.js';
import { parcelSpec } from '../diff/testing/parcel-spec.js';
import { collectRetired } from '../release/collect-retired.js';
import { keepRetired, withoutRetired } from './keep-retired.js';
import { nothingRetired } from './retired.js';

const NOTE = 'Gone from the documentation; it was last in the edition of 2024-01-01.';

function kept(edit: (spec: Spec) => void) {
  const now = edited(edit);
  return keepRetired(now, collectRetired(nothingRetired(), parcelSpec(), now));
}

describe('keepRetired', () => {
  it('changes nothing where nothing is retired', () => {
    expect(keepRetired(parcelSpec(), nothingRetired())).toEqual(parcelSpec());
  });

  it('keeps a vanished action as a removed one without examples, behind the others', () => {
    const { actions } = kept((spec) => {
      delete spec.actions.SendParcel;
    });
    expect(Object.keys(actions)).toEqual(['FindParcels', 'BurnParcel', 'SendParcel']);
    expect(actions.SendParcel).toMatchObject({ status: 'removed', examples: [], retired: NOTE });
    expect(actions.SendParcel?.input.map(({ name, retired }) => [name, retired])).toEqual([
      ['To', undefined],
      ['Weight', undefined],
      ['Speed', undefined],
    ]);
  });

  it('keeps vanished types', () => {
    const { types } = kept((spec) => {
      delete spec.types.Leaflet;
    });
    expect(types.Leaflet?.retired).toBe(NOTE);
  });

  it('keeps vanished fields as optional ones', () => {
    const { actions, types } = kept((spec) => {
      dropField(spec, 'SendParcel.input.To');
      dropField(spec, 'SendParcel.output.ParcelId');
      dropField(spec, 'Address.Street');
    });
    const fields = [actions.SendParcel?.input.at(-1), actions.SendParcel?.output.at(-1), types.Address?.members.at(-1)];
    expect(fields.map((one) => [one?.name, one?.required, one?.retired])).toEqual([
      ['To', false, NOTE],
      ['ParcelId', false, NOTE],
      ['Street', false, NOTE],
    ]);
    expect(actions.SendParcel && withoutRetired(actions.SendParcel).input.map(({ name }) => name)).toEqual([
      'Weight',
      'Speed',
    ]);
  });

  it('keeps vanished error codes, and says so', () => {
    const { actions, errors } = kept((spec) => {
      actionOf(spec, 'SendParcel').errors.pop();
      spec.errors.common = [];
    });
    expect(actions.SendParcel?.errors.at(-1)).toMatchObject({
      code: 'InvalidParameter.Weight',
      description: `${NOTE} InvalidParameter.Weight happened.`,
    });
    expect(errors.common.map(({ code }) => code)).toEqual(['AuthFailure']);
  });

  it('leaves what the spec has again to the spec', () => {
    const retired = collectRetired(
      nothingRetired(),
      parcelSpec(),
      edited((spec) => {
        delete spec.actions.FindParcels;
        dropField(spec, 'Address.Door');
      }),
    );
    expect(keepRetired(parcelSpec(), retired)).toEqual(parcelSpec());
    const changed = edited((spec) => {
      fieldOf(spec, 'Address.Door').type = { kind: 'string' };
    });
    expect(keepRetired(changed, retired).types.Address).toEqual(changed.types.Address);
  });
});
