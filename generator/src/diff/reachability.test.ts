import { describe, expect, it } from 'vitest';
import { typeDirections } from './reachability.js';
import { actionOf, edited } from './testing/edit-spec.js';
import { action, dataType, field, list, parcelSpec, ref } from './testing/parcel-spec.js';

const cases = [
  { given: 'as it is', specs: [parcelSpec()], want: 'input output both none' },
  {
    given: 'an old side that sent what the new one receives',
    specs: [
      parcelSpec(),
      edited((spec) => {
        actionOf(spec, 'FindParcels').output.push(field('Asked', list(list(ref('Query')))));
      }),
    ],
    want: 'both output both none',
  },
  {
    given: 'a type of a removed action, whose page remains',
    specs: [
      edited((spec) => {
        actionOf(spec, 'BurnParcel').input.push(field('Text', ref('Leaflet')));
      }),
    ],
    want: 'input output both input',
  },
  {
    given: 'types that refer to each other in a ring',
    specs: [
      edited((spec) => {
        spec.types.Leaflet = dataType([field('Next', ref('Query'))]);
        spec.types.Query = dataType([field('Next', ref('Leaflet'))]);
      }),
    ],
    want: 'input output both input',
  },
  {
    given: 'references to types named like properties of every object',
    specs: [
      edited((spec) => {
        spec.actions.Odd = action({ input: [field('A', ref('toString')), field('B', ref('__proto__'))] });
      }),
    ],
    want: 'input output both none',
  },
];

describe('typeDirections', () => {
  it.each(cases)('$given', ({ specs, want }) => {
    const directionOf = typeDirections(specs);
    expect(['Query', 'Parcel', 'Address', 'Leaflet'].map(directionOf).join(' ')).toBe(want);
  });
});
