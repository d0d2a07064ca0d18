import { actionOf, dropField, fieldOf } from '../edit-spec.js';
import { field } from '../parcel-spec.js';
import type { RuleCase } from '../rule-case.js';

/** Input and output parameters. */
export const parameterCases: RuleCase[] = [
  {
    given: 'a new optional input',
    now: (spec) => {
      actionOf(spec, 'SendParcel').input.push(field('Stamp', 'string'));
    },
    want: ['parameter-added SendParcel.input.Stamp input ok ok minor'],
  },
  {
    given: 'a new input of a table without a Required column',
    now: (spec) => {
      actionOf(spec, 'SendParcel').input.push(field('Stamp', 'string', { required: null }));
    },
    want: ['parameter-added SendParcel.input.Stamp input ok ok minor'],
  },
  {
    given: 'a new required input',
    now: (spec) => {
      actionOf(spec, 'SendParcel').input.push(field('Stamp', 'string', { required: true }));
    },
    want: ['parameter-required-added SendParcel.input.Stamp input breaks breaks major'],
  },
  {
    given: 'an input that became required',
    now: (spec) => {
      fieldOf(spec, 'SendParcel.input.Speed').required = true;
    },
    want: ['parameter-became-required SendParcel.input.Speed input breaks breaks major'],
  },
  {
    given: 'an input that became optional',
    now: (spec) => {
      fieldOf(spec, 'SendParcel.input.To').required = false;
    },
    want: ['parameter-became-optional SendParcel.input.To input ok ok minor'],
  },
  {
    given: 'an optional input whose table lost the Required column',
    now: (spec) => {
      fieldOf(spec, 'SendParcel.input.Speed').required = null;
    },
    want: [],
  },
  {
    given: 'a removed input',
    now: (spec) => dropField(spec, 'SendParcel.input.Weight'),
    want: ['parameter-removed SendParcel.input.Weight input ok warns minor'],
  },
  {
    given: 'an input with a note on null',
    now: (spec) => {
      fieldOf(spec, 'SendParcel.input.Weight').nullable = true;
    },
    want: ['member-became-nullable SendParcel.input.Weight input ok ok none'],
  },
  {
    given: 'an input without its note on null',
    base: (spec) => {
      fieldOf(spec, 'SendParcel.input.Weight').nullable = true;
    },
    now: (spec) => {
      fieldOf(spec, 'SendParcel.input.Weight').nullable = false;
    },
    want: ['member-became-non-nullable SendParcel.input.Weight input ok ok none'],
  },
  {
    given: 'a new output',
    now: (spec) => {
      actionOf(spec, 'SendParcel').output.push(field('Price', 'float', { required: null }));
    },
    want: ['output-added SendParcel.output.Price output ok ok minor'],
  },
  {
    given: 'a removed output',
    now: (spec) => dropField(spec, 'SendParcel.output.ParcelId'),
    want: ['output-removed SendParcel.output.ParcelId output breaks breaks major'],
  },
  {
    given: 'an output that may be null',
    now: (spec) => {
      fieldOf(spec, 'SendParcel.output.ParcelId').nullable = true;
    },
    want: ['output-became-nullable SendParcel.output.ParcelId output breaks warns major'],
  },
  {
    given: 'an output that is never null',
    now: (spec) => {
      fieldOf(spec, 'FindParcels.output.Parcels').nullable = false;
    },
    want: ['output-became-non-nullable FindParcels.output.Parcels output ok ok patch'],
  },
  {
    given: 'a required input of the same name in place of an output',
    now: (spec) => {
      dropField(spec, 'SendParcel.output.ParcelId');
      actionOf(spec, 'SendParcel').input.push(field('ParcelId', 'string', { required: true }));
    },
    want: [
      'parameter-required-added SendParcel.input.ParcelId input breaks breaks major',
      'output-removed SendParcel.output.ParcelId output breaks breaks major',
    ],
  },
  {
    given: 'the wording of an input',
    now: (spec) => {
      fieldOf(spec, 'SendParcel.input.Weight').description = 'How heavy it is.';
    },
    want: ['description-changed SendParcel.input.Weight none ok ok patch'],
  },
];
