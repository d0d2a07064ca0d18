import type { Action, DataType, ErrorCode, Field, Origin, Spec, TypeRef } from '@specloom/spec';

/** Place of everything in the made-up document. */
export const ORIGIN: Origin = { page: 1, line: 1 };

/** An optional field of a kind or type that is never null, with what the case says otherwise. */
export function field(name: string, type: TypeRef['kind'] | TypeRef, more: Partial<Field> = {}): Field {
  return {
    name,
    type: typeof type === 'string' ? ({ kind: type } as TypeRef) : type,
    required: false,
    nullable: false,
    description: `The ${name}.`,
    origin: ORIGIN,
    ...more,
  };
}

/** A reference to a data type. */
export const ref = (name: string): TypeRef => ({ kind: 'ref', name });

/** A list of a type. */
export const list = (of: TypeRef): TypeRef => ({ kind: 'array', of });

/** A data type with these members. */
export function dataType(members: Field[], more: Partial<DataType> = {}): DataType {
  return { description: 'A thing.', usedBy: [], members, origin: ORIGIN, ...more };
}

/** An error code with a description of its own. */
export const error = (code: string): ErrorCode => ({ code, description: `${code} happened.`, origin: ORIGIN });

/** A current action without parameters, with what the case says otherwise. */
export function action(more: Partial<Action> = {}): Action {
  return {
    category: null,
    summary: 'Does it.',
    description: 'This API does it.',
    updated: '2024-01-01 00:00:00',
    status: 'current',
    rateLimit: { perSecond: 20 },
    region: 'optional',
    input: [],
    output: [field('RequestId', 'string', { required: null })],
    errors: [],
    examples: [],
    origin: ORIGIN,
    ...more,
  };
}

/**
 * A small made-up product with a type in each direction: `Query` goes in, `Parcel` comes out, `Address` does both, and nothing
 * reaches `Leaflet`.
 */
export function parcelSpec(): Spec {
  return {
    format: 1,
    service: { id: 'parcel', title: 'Parcel Post', version: '2024-01-01', endpoint: 'parcel.example.com' },
    source: { documents: [], pages: { first: 1, last: 9 }, updated: '2024-01-01 00:00:00' },
    protocol: {
      methods: [
        {
          method: 'POST',
          contentType: 'application/json',
          signatureMethods: ['TC3-HMAC-SHA256'],
          maxBytes: 10_485_760,
        },
      ],
      clockSkewSeconds: 300,
      commonParameters: { v3: [field('X-Token', 'string')], v1: [field('Nonce', 'integer', { required: true })] },
      vectors: [],
    },
    regions: [
      { id: '', name: 'Default', endpoint: 'parcel.example.com' },
      { id: 'xx-north', name: 'North', endpoint: 'parcel.xx-north.example.com' },
    ],
    categories: [{ title: 'Parcels', actions: ['SendParcel', 'FindParcels'] }],
    actions: {
      SendParcel: action({
        input: [
          field('To', ref('Address'), { required: true }),
          field('Weight', 'integer', { constraints: { minimum: 1, maximum: 30, default: 5, unit: 'kg' } }),
          field('Speed', 'string', { constraints: { enum: { values: ['SLOW', 'FAST'], open: false } } }),
        ],
        output: [field('ParcelId', 'string', { required: null }), field('RequestId', 'string', { required: null })],
        errors: [error('InternalError'), error('InvalidParameter.Weight')],
        examples: [
          {
            title: 'A letter',
            request: {
              form: 'query',
              raw: 'https://parcel.example.com/?Action=SendParcel&Weight=1',
              params: { Weight: 1 },
            },
            response: { ParcelId: 'p-1', RequestId: 'r' },
            origin: ORIGIN,
          },
        ],
      }),
      FindParcels: action({
        input: [field('Queries', list(ref('Query')))],
        output: [
          field('Parcels', list(ref('Parcel')), { required: null, nullable: true }),
          field('RequestId', 'string', { required: null }),
        ],
      }),
      BurnParcel: action({ status: 'removed' }),
    },
    types: {
      Query: dataType([field('Name', 'string', { required: true }), field('Value', 'string')]),
      Parcel: dataType([
        field('ParcelId', 'string', { required: true }),
        field('From', ref('Address')),
        field('State', 'string', { constraints: { enum: { values: ['SENT'], open: true } } }),
      ]),
      Address: dataType([field('Street', 'string', { required: true }), field('Door', 'integer')]),
      Leaflet: dataType([field('Text', 'string')]),
    },
    errors: {
      common: [error('AuthFailure')],
      service: [error('InvalidParameter.Weight')],
      responses: [error('AuthFailure')],
    },
    states: {},
    limits: [],
    history: [],
  };
}
