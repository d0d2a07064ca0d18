import type { Release, ReleaseDelta, Spec } from '@specloom/spec';
import { edited, typeOf } from './edit-spec.js';
import { dataType, field, ORIGIN } from './parcel-spec.js';

function release(name: string, actions: Partial<ReleaseDelta>, types: Partial<ReleaseDelta>): Release {
  const none: ReleaseDelta = { existing: [], added: [], removed: [], changed: {} };
  const year = 2020 + Number(/\d+/.exec(name)?.[0] ?? '1');
  return {
    name,
    time: `${year}-01-01 00:00:00`,
    actions: { ...none, ...actions },
    types: { ...none, ...types },
    origin: ORIGIN,
  };
}

/**
 * The made-up product with a history: `FindParcels` and `Parcel` go and come back, `BurnParcel` and `Ash` are gone though something
 * of both remains, `Seal` is gone for good, `SendParcel.output.Receipt` is told of and not documented any more, and no note tells of
 * `Leaflet`.
 */
export function historySpec(): Spec {
  return edited((spec) => {
    spec.types.Ash = dataType([field('Grams', 'integer')], { inferredFrom: [ORIGIN] });
    typeOf(spec, 'Query').description = 'What is asked.';
    spec.history = [
      release(
        'Release 5',
        { added: ['FindParcels'] },
        { added: ['Parcel'], changed: { Query: { newMembers: ['Value'] } } },
      ),
      release('Release 4', { removed: ['FindParcels'] }, { removed: ['Parcel', 'Seal'] }),
      release('Release 3', { removed: ['BurnParcel'] }, { removed: ['Ash'] }),
      release(
        'Release 2',
        { changed: { SendParcel: { newInput: ['Speed'], newOutput: ['Receipt'], modifiedInput: ['Weight'] } } },
        { added: ['Address'], changed: { Parcel: { newMembers: ['From'], modifiedMembers: ['State'] } } },
      ),
      release(
        'Existing Release',
        { existing: ['SendParcel', 'FindParcels', 'BurnParcel'] },
        { existing: ['Query', 'Parcel', 'Ash', 'Seal'] },
      ),
    ];
  });
}
