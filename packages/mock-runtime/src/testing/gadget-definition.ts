import type { TypeRef } from '@specloom/spec';
import type { MockDefinition, MockField } from '../definition/mock-definition.js';

const STRING: TypeRef = { kind: 'string' };
const INTEGER: TypeRef = { kind: 'integer' };

/** A field of a made-up product. */
export function field(name: string, type: TypeRef, more: Partial<MockField> = {}): MockField {
  return { name, type, required: false, nullable: false, ...more };
}

function list(of: TypeRef): TypeRef {
  return { kind: 'array', of };
}

function ref(name: string): TypeRef {
  return { kind: 'ref', name };
}

function codes(...names: string[]): { code: string; description: string }[] {
  return names.map((code) => ({ code, description: `Described: ${code}.` }));
}

const REQUEST_ID = field('RequestId', STRING);
const GADGET_ID = field('GadgetId', STRING, { required: true, constraints: { idPrefix: 'gad-' } });

/** A made-up product with a plain family of gadgets, and an action for each thing that a document may state. */
export const GADGETS: MockDefinition = {
  format: 1,
  service: { id: 'gadget', title: 'Gadget Works', version: '2021-05-06', endpoint: 'gadget.example.com' },
  protocol: { forms: [], clockSkewSeconds: 300, commonParameters: { v3: [], v1: [] } },
  regions: [
    { id: '', name: 'Nearest', endpoint: 'gadget.example.com' },
    { id: 'north', name: 'North', endpoint: 'gadget.north.example.com' },
    { id: 'south', name: 'South', endpoint: 'gadget.south.example.com' },
  ],
  actions: {
    CreateGadget: {
      status: 'current',
      region: 'required',
      perSecond: null,
      input: [
        field('GadgetName', STRING, { required: true, constraints: { minLength: 1, maxLength: 10 } }),
        field('Size', INTEGER, { constraints: { minimum: 1, maximum: 100 } }),
        field('Tags', list(ref('Tag')), { constraints: { maxItems: 3 } }),
        field('ClientToken', STRING),
      ],
      output: [field('GadgetId', STRING), REQUEST_ID],
      errors: codes('InvalidParameter.GadgetNameTooLong', 'InvalidParameterValue.Size', 'LimitExceeded.GadgetQuota'),
      examples: [
        {
          title: 'Making a gadget',
          params: { GadgetName: 'first', Size: 3 },
          response: { GadgetId: 'gad-0a1b2c', RequestId: '11111111-1111-4111-8111-111111111111' },
        },
      ],
    },
    DescribeGadgets: {
      status: 'current',
      region: 'required',
      perSecond: 20,
      input: [
        field('GadgetIds', list(STRING), {
          constraints: { idPrefix: 'gad-', maxItems: 100, exclusiveWith: ['Filters'] },
        }),
        field('Filters', list(ref('Filter')), {
          constraints: {
            filters: [
              { name: 'gadget-name', type: 'String', required: false },
              { name: 'state', type: 'String', required: false, values: ['NEW', 'WORN'] },
            ],
          },
        }),
        field('Offset', INTEGER, { constraints: { minimum: 0, default: 0 } }),
        field('Limit', INTEGER, { constraints: { minimum: 0, maximum: 100, default: 20 } }),
      ],
      output: [field('GadgetSet', list(ref('Gadget'))), field('TotalCount', INTEGER), REQUEST_ID],
      errors: codes(
        'InvalidParameter.GadgetIdMalformed',
        'InvalidParameter.InvalidParameterCombination',
        'InvalidParameterValue.InvalidFilter',
        'InvalidParameterValue.LimitExceeded',
        'InvalidParameterValue.Negative',
      ),
      examples: [
        {
          title: 'Listing gadgets',
          params: { Offset: 0, Limit: 1 },
          response: {
            TotalCount: 1,
            GadgetSet: [{ GadgetId: 'gad-0a1b2c', GadgetName: 'first', State: 'NEW' }],
            RequestId: '22222222-2222-4222-8222-222222222222',
          },
        },
      ],
    },
    ModifyGadget: {
      status: 'current',
      region: 'optional',
      perSecond: null,
      input: [GADGET_ID, field('GadgetName', STRING), field('Size', INTEGER, { constraints: { minimum: 1 } })],
      output: [REQUEST_ID],
      errors: codes('ResourceNotFound.Gadget', 'InvalidParameter.GadgetIdMalformed'),
      examples: [],
    },
    DeleteGadgets: {
      status: 'current',
      region: 'optional',
      perSecond: null,
      input: [field('GadgetIds', list(STRING), { required: true, constraints: { minItems: 1 } })],
      output: [REQUEST_ID],
      errors: codes('ResourceNotFound.GadgetNotFound'),
      examples: [],
    },
    DescribeWeather: {
      status: 'removed',
      region: 'unused',
      perSecond: 2,
      input: [
        field('Place', STRING, { constraints: { exactlyOneOf: ['Latitude'] } }),
        field('Latitude', { kind: 'float' }, { constraints: { minimum: -90, maximum: 90 } }),
        field('Unit', STRING, { constraints: { enum: { values: ['C', 'F'], open: false } } }),
        field('Exact', { kind: 'boolean' }),
        field('Day', { kind: 'date' }),
        field('Picture', { kind: 'binary' }),
        field('Plan', ref('Plan')),
      ],
      output: [field('Degrees', { kind: 'float' }), field('Sky', ref('Sky')), REQUEST_ID],
      errors: [],
      examples: [
        {
          title: 'In the north',
          params: { Place: 'north', Unit: 'C' },
          response: { Degrees: -3.5, RequestId: '33333333-3333-4333-8333-333333333333' },
        },
        {
          title: 'Contradicting the table of parameters',
          params: { Place: 'south', Humidity: 'high' },
          response: { Degrees: 31, RequestId: '44444444-4444-4444-8444-444444444444' },
        },
      ],
    },
    MeasureAll: {
      status: 'current',
      region: 'unused',
      perSecond: null,
      input: [field('Alpha', STRING, { constraints: { atLeastOneOf: ['Beta'] } }), field('Beta', STRING)],
      output: [
        field('Readings', list(ref('Reading'))),
        field('Ok', { kind: 'boolean' }),
        field('At', { kind: 'timestamp' }),
        REQUEST_ID,
      ],
      errors: [],
      examples: [],
    },
  },
  types: {
    Tag: [field('Key', STRING, { required: true }), field('Value', STRING, { nullable: true })],
    Filter: [field('Name', STRING, { required: true }), field('Values', list(STRING), { required: true })],
    Gadget: [
      field('GadgetId', STRING),
      field('GadgetName', STRING),
      field('Size', INTEGER, { nullable: true }),
      field('State', STRING, { constraints: { enum: { values: ['NEW', 'WORN'], open: true } } }),
      field('Tags', list(ref('Tag'))),
      field('CreateTime', { kind: 'timestamp-iso8601' }),
      field('UpdateTime', { kind: 'timestamp' }),
    ],
    Plan: [field('Name', STRING, { required: true }), field('Next', ref('Plan'))],
    Sky: [field('Clouds', INTEGER), field('Colour', STRING)],
    Reading: [field('Value', { kind: 'float' }), field('Inner', list(ref('Reading')))],
  },
  errors: {
    common: codes(
      'AuthFailure.InvalidAuthorization',
      'AuthFailure.InvalidSecretId',
      'AuthFailure.SecretIdNotFound',
      'AuthFailure.SignatureExpire',
      'AuthFailure.SignatureFailure',
      'AuthFailure.TokenFailure',
      'InternalError',
      'InvalidAction',
      'InvalidParameter',
      'InvalidParameterValue',
      'InvalidRequest',
      'LimitExceeded',
      'MissingParameter',
      'NoSuchVersion',
      'RequestLimitExceeded',
      'RequestSizeLimitExceeded',
      'ResourceNotFound',
      'UnknownParameter',
      'UnsupportedOperation',
      'UnsupportedProtocol',
      'UnsupportedRegion',
    ),
    service: codes('ResourceNotFound.Gadget', 'LimitExceeded.GadgetQuota', 'OutOfOrder'),
  },
};
