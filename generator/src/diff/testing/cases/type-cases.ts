import { fieldOf, typeOf } from '../edit-spec.js';
import { dataType, field, list, ref } from '../parcel-spec.js';
import type { RuleCase } from '../rule-case.js';

/** Data types that come, go and are renamed. */
export const typeCases: RuleCase[] = [
  {
    given: 'a new type',
    now: (spec) => {
      spec.types.Stamp = dataType([field('Price', 'integer', { required: true })]);
    },
    want: ['type-added Stamp none ok ok minor'],
  },
  {
    given: 'a type that is gone',
    now: (spec) => {
      delete spec.types.Leaflet;
    },
    want: ['type-removed Leaflet none ok ok minor'],
  },
  {
    given: 'a renamed type, and those that refer to it',
    now: (spec) => {
      spec.types.Destination = typeOf(spec, 'Address');
      delete spec.types.Address;
      fieldOf(spec, 'SendParcel.input.To').type = ref('Destination');
      fieldOf(spec, 'Parcel.From').type = ref('Destination');
    },
    want: ['type-renamed Address none ok ok minor'],
  },
  {
    given: 'a renamed type with a member that became required',
    now: (spec) => {
      spec.types.Destination = typeOf(spec, 'Address');
      delete spec.types.Address;
      fieldOf(spec, 'SendParcel.input.To').type = ref('Destination');
      fieldOf(spec, 'Parcel.From').type = ref('Destination');
      fieldOf(spec, 'Destination.Door').required = true;
    },
    want: ['type-renamed Address none ok ok minor', 'member-became-required Address.Door both breaks breaks major'],
  },
  {
    given: 'two renamed types, one of which refers to itself and to the other',
    base: (spec) => {
      spec.types.Tree = dataType([field('Nodes', list(ref('Tree'))), field('Leaf', ref('Leaf'))]);
      spec.types.Leaf = dataType([field('Size', 'integer')]);
    },
    now: (spec) => {
      delete spec.types.Tree;
      delete spec.types.Leaf;
      spec.types.Plant = dataType([field('Nodes', list(ref('Plant'))), field('Leaf', ref('Foliage'))]);
      spec.types.Foliage = dataType([field('Size', 'integer')]);
    },
    want: ['type-renamed Leaf none ok ok minor', 'type-renamed Tree none ok ok minor'],
  },
  {
    given: 'two new types with the members of the one that went: no rename',
    now: (spec) => {
      spec.types.Flyer = typeOf(spec, 'Leaflet');
      spec.types.Poster = typeOf(spec, 'Leaflet');
      delete spec.types.Leaflet;
    },
    want: [
      'type-added Flyer none ok ok minor',
      'type-removed Leaflet none ok ok minor',
      'type-added Poster none ok ok minor',
    ],
  },
  {
    given: 'a new type with the same members in another order: no rename',
    now: (spec) => {
      spec.types.Inquiry = dataType(typeOf(spec, 'Query').members.toReversed());
      delete spec.types.Query;
    },
    want: ['type-added Inquiry none ok ok minor', 'type-removed Query none ok ok minor'],
  },
  {
    given: 'types without members: no rename',
    base: (spec) => {
      spec.types.Void = dataType([]);
    },
    now: (spec) => {
      delete spec.types.Void;
      spec.types.Empty = dataType([]);
    },
    want: ['type-added Empty none ok ok minor', 'type-removed Void none ok ok minor'],
  },
  {
    given: 'the wording of a type and of a member',
    now: (spec) => {
      typeOf(spec, 'Leaflet').description = 'A sheet.';
      fieldOf(spec, 'Leaflet.Text').description = 'What it says.';
    },
    want: ['description-changed Leaflet none ok ok patch', 'description-changed Leaflet.Text none ok ok patch'],
  },
];
