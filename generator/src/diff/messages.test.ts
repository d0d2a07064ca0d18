import type { Spec } from '@specloom/spec';
import { describe, expect, it } from 'vitest';
import { diffSpecs } from './diff-specs.js';
import { actionOf, dropField, edited, fieldOf, typeOf } from './testing/edit-spec.js';
import { error, field, list, parcelSpec, ref } from './testing/parcel-spec.js';

const cases: { edit: (spec: Spec) => void; want: string }[] = [
  {
    edit: (spec) => {
      delete spec.actions.SendParcel;
    },
    want: 'Action SendParcel was removed; it was: “Does it.”.',
  },
  {
    edit: (spec) => {
      actionOf(spec, 'FindParcels').status = 'removed';
    },
    want: 'Action FindParcels was current and is now removed, though its page remains.',
  },
  {
    edit: (spec) => {
      actionOf(spec, 'SendParcel').input.push(field('Stamps', list(ref('Leaflet')), { required: true }));
    },
    want: 'Input parameter Stamps of SendParcel was added: required list of Leaflet.',
  },
  {
    edit: (spec) => dropField(spec, 'SendParcel.output.ParcelId'),
    want: 'Output parameter ParcelId of SendParcel was removed; it was: string.',
  },
  {
    edit: (spec) => {
      fieldOf(spec, 'SendParcel.input.Speed').required = true;
    },
    want: 'Input parameter Speed of SendParcel was optional and is now required.',
  },
  {
    edit: (spec) => {
      fieldOf(spec, 'FindParcels.output.Parcels').nullable = false;
    },
    want: 'Output parameter Parcels of FindParcels was nullable and is now never null.',
  },
  {
    edit: (spec) => {
      fieldOf(spec, 'Address.Door').type = { kind: 'string' };
    },
    want: 'Member Door of Address changed its type from integer to string.',
  },
  {
    edit: (spec) => {
      fieldOf(spec, 'SendParcel.input.Speed').constraints = { enum: { values: ['SLOW', 'FAST', 'NOW'], open: false } };
    },
    want: 'Input parameter Speed of SendParcel got the value “NOW”; its values were “SLOW”, “FAST” and are now “SLOW”, “FAST”, “NOW”.',
  },
  {
    edit: (spec) => {
      fieldOf(spec, 'SendParcel.input.Weight').constraints = { minimum: 1, maximum: 20, default: 5, unit: 'kg' };
    },
    want: 'Input parameter Weight of SendParcel changed its maximum from 30 to 20.',
  },
  {
    edit: (spec) => {
      fieldOf(spec, 'SendParcel.input.Weight').constraints = { minimum: 1, maximum: 30, unit: 'kg' };
    },
    want: 'Input parameter Weight of SendParcel changed its default from 5 to none.',
  },
  {
    edit: (spec) => {
      fieldOf(spec, 'SendParcel.input.Weight').constraints = { minimum: 1, maximum: 30, default: 5, unit: 'lb' };
    },
    want: 'Input parameter Weight of SendParcel changed its unit from “kg” to “lb”.',
  },
  {
    edit: (spec) => {
      actionOf(spec, 'SendParcel').rateLimit = { perSecond: 5 };
    },
    want: 'Rate limit of SendParcel was lowered from 20 requests per second to 5 requests per second.',
  },
  {
    edit: (spec) => {
      actionOf(spec, 'SendParcel').region = 'required';
    },
    want: 'Region of SendParcel was optional and is now required.',
  },
  {
    edit: (spec) => {
      actionOf(spec, 'SendParcel').errors.push(error('LimitExceeded'));
    },
    want: 'Error code LimitExceeded was added to SendParcel.',
  },
  {
    edit: (spec) => {
      typeOf(spec, 'Leaflet').description = 'A sheet\nof paper.';
    },
    want: 'Data type Leaflet changed its description from “A thing.” to “A sheet of paper.”.',
  },
  {
    edit: (spec) => {
      spec.protocol.clockSkewSeconds = 60;
    },
    want: 'The accepted clock skew changed from 300 seconds to 60 seconds.',
  },
  {
    edit: (spec) => {
      for (const example of actionOf(spec, 'SendParcel').examples) example.response = { ParcelId: 'p-2' };
    },
    want: 'Example “A letter” of SendParcel changed its answer from “{"ParcelId":"p-1","RequestId":"r"}” to “{"ParcelId":"p-2"}”.',
  },
];

describe('messages', () => {
  it.each(cases)('$want', ({ edit, want }) => {
    const { changes } = diffSpecs(parcelSpec(), edited(edit), { from: 'old', to: 'new' });
    expect(changes.map((change) => change.message)).toEqual([want]);
  });
});
