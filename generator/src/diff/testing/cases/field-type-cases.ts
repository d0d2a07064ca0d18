import { fieldOf } from '../edit-spec.js';
import { list, ref } from '../parcel-spec.js';
import { everywhere, inEachDirection, type RuleCase } from '../rule-case.js';

const BREAKS = everywhere('breaks breaks major');
const WARNS = everywhere('ok warns patch');
const STRINGS = list({ kind: 'string' });

/** Types of parameters and members. */
export const fieldTypeCases: RuleCase[] = [
  ...inEachDirection('string to integer', 'scalar-changed', { kind: 'string' }, { kind: 'integer' }, BREAKS),
  ...inEachDirection('float to timestamp', 'scalar-changed', { kind: 'float' }, { kind: 'timestamp' }, BREAKS),
  ...inEachDirection('integer to boolean', 'scalar-changed', { kind: 'integer' }, { kind: 'boolean' }, BREAKS),
  ...inEachDirection('boolean to string', 'scalar-changed', { kind: 'boolean' }, { kind: 'string' }, BREAKS),
  ...inEachDirection('integer to float', 'scalar-changed', { kind: 'integer' }, { kind: 'float' }, WARNS),
  ...inEachDirection('string to timestamp', 'scalar-changed', { kind: 'string' }, { kind: 'timestamp' }, WARNS),
  ...inEachDirection('binary to string', 'scalar-changed', { kind: 'binary' }, { kind: 'string' }, WARNS),
  ...inEachDirection('date to ISO 8601', 'scalar-changed', { kind: 'date' }, { kind: 'timestamp-iso8601' }, WARNS),
  ...inEachDirection('one to a list', 'list-changed', {}, { kind: STRINGS }, BREAKS),
  ...inEachDirection('a list to one', 'list-changed', { kind: STRINGS }, {}, BREAKS),
  ...inEachDirection('a list to a list of lists', 'list-changed', { kind: STRINGS }, { kind: list(STRINGS) }, BREAKS),
  ...inEachDirection(
    'a list to one of another type',
    'list-changed',
    { kind: STRINGS },
    { kind: ref('Leaflet2') },
    BREAKS,
  ),
  ...inEachDirection(
    'the scalar of a list',
    'scalar-changed',
    { kind: STRINGS },
    { kind: list({ kind: 'integer' }) },
    BREAKS,
  ),
  ...inEachDirection(
    'a type that is not defined to another',
    'reference-changed',
    { kind: ref('X1') },
    { kind: ref('X2') },
    BREAKS,
  ),
  ...inEachDirection('a scalar to a type', 'reference-changed', {}, { kind: ref('X1') }, BREAKS),
  ...inEachDirection(
    'a type to a scalar, in a list',
    'reference-changed',
    { kind: list(ref('X1')) },
    { kind: STRINGS },
    BREAKS,
  ),
  {
    given: 'the type of an input',
    now: (spec) => {
      fieldOf(spec, 'SendParcel.input.Weight').type = { kind: 'string' };
    },
    want: ['scalar-changed SendParcel.input.Weight input breaks breaks major'],
  },
  {
    given: 'the type of an output',
    now: (spec) => {
      fieldOf(spec, 'SendParcel.output.ParcelId').type = { kind: 'date' };
    },
    want: ['scalar-changed SendParcel.output.ParcelId output ok warns patch'],
  },
  {
    given: 'an input that refers to a type of outputs makes it one of both',
    now: (spec) => {
      fieldOf(spec, 'SendParcel.input.To').type = ref('Parcel');
      fieldOf(spec, 'Parcel.ParcelId').nullable = true;
    },
    want: [
      'member-became-nullable Parcel.ParcelId both breaks warns major',
      'reference-changed SendParcel.input.To input breaks breaks major',
    ],
  },
];
