import type {
  Action,
  Constraints,
  DataType,
  ErrorCode,
  Example,
  Field,
  Origin,
  Release,
  ReleaseDelta,
  ScalarKind,
  Spec,
  TypeRef,
} from '@specloom/spec';
import fc from 'fast-check';

const NAMES = ['A', 'B', 'Name', 'toString', 'constructor', 'hasOwnProperty', '__proto__', '_x'];
const KINDS: readonly ScalarKind[] = [
  'string',
  'integer',
  'float',
  'boolean',
  'timestamp',
  'timestamp-iso8601',
  'date',
  'binary',
];

const name = fc.constantFrom(...NAMES);
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('', 'a', 'b'));
const texts = fc.array(text, { maxLength: 3 });
const count = fc.nat(9);
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const date = fc.constantFrom('', '2024-01-01 00:00:00', '2025-06-30 12:00:00');
const host = fc.constantFrom('a.example.com', 'b.example.com');
const origin: fc.Arbitrary<Origin> = fc.record({
  page: fc.integer({ min: 1, max: 9 }),
  line: fc.integer({ min: 1, max: 99 }),
});

const typeRef: fc.Arbitrary<TypeRef> = fc.letrec<{ type: TypeRef }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...KINDS).map((kind): TypeRef => ({ kind })),
    name.map((target): TypeRef => ({ kind: 'ref', name: target })),
    tie('type').map((of): TypeRef => ({ kind: 'array', of })),
  ),
})).type;

const constraints: fc.Arbitrary<Constraints> = fc
  .record(
    {
      enum: fc.record({ values: fc.array(text, { minLength: 1, maxLength: 3 }), open: fc.boolean() }),
      default: fc.oneof(text, number, fc.boolean()),
      minimum: number,
      maximum: number,
      minLength: count,
      maxLength: count,
      minItems: count,
      maxItems: count,
      multipleOf: fc.integer({ min: 1, max: 9 }),
      unit: text,
      format: text,
      idPrefix: text,
      exclusiveWith: texts,
      exactlyOneOf: texts,
      atLeastOneOf: texts,
      placeholders: texts,
      filters: fc.array(
        fc.record(
          { name: text, type: text, required: fc.boolean(), values: texts },
          { requiredKeys: ['name', 'type', 'required'] },
        ),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: [] },
  )
  .filter((some) => Object.keys(some).length > 0);

const field: fc.Arbitrary<Field> = fc.record(
  {
    name,
    type: typeRef,
    required: fc.constantFrom(true, false, null),
    nullable: fc.boolean(),
    description: text,
    constraints,
    origin,
  },
  { requiredKeys: ['name', 'type', 'required', 'nullable', 'description', 'origin'] },
);
// Names may stand twice: the schema does not forbid it.
const fields = fc.array(field, { maxLength: 3 });

const errorCode: fc.Arbitrary<ErrorCode> = fc.record({
  code: fc.constantFrom('InternalError', 'InvalidParameter.A', 'toString'),
  description: text,
  origin,
});
const errorCodes = fc.array(errorCode, { maxLength: 3 });

const json = fc.dictionary(fc.oneof(text, name), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 });
const example: fc.Arbitrary<Example> = fc.record(
  {
    title: text,
    description: text,
    request: fc.record({ form: fc.constantFrom('query', 'json'), raw: text, params: json }),
    response: json,
    origin,
  },
  { requiredKeys: ['title', 'request', 'response', 'origin'] },
);

const action: fc.Arbitrary<Action> = fc.record({
  category: fc.option(text, { nil: null }),
  summary: text,
  description: text,
  updated: date,
  status: fc.constantFrom('current', 'removed'),
  rateLimit: fc.option(fc.record({ perSecond: fc.integer({ min: 1, max: 99 }) }), { nil: null }),
  region: fc.constantFrom('required', 'optional', 'unused'),
  input: fields,
  output: fields,
  errors: errorCodes,
  examples: fc.array(example, { maxLength: 2 }),
  origin,
});

const dataType: fc.Arbitrary<DataType> = fc.record(
  {
    description: text,
    usedBy: fc.array(name, { maxLength: 2 }),
    members: fields,
    inferredFrom: fc.constant([{ page: 1, line: 1 }]),
    origin,
  },
  { requiredKeys: ['description', 'usedBy', 'members', 'origin'] },
);

const fieldNames = fc.array(name, { maxLength: 2 });
const delta: fc.Arbitrary<ReleaseDelta> = fc.record({
  existing: fieldNames,
  added: fieldNames,
  removed: fieldNames,
  changed: fc.dictionary(
    name,
    fc.record(
      {
        newInput: fieldNames,
        modifiedInput: fieldNames,
        deletedInput: fieldNames,
        newOutput: fieldNames,
        deletedOutput: fieldNames,
        newMembers: fieldNames,
        modifiedMembers: fieldNames,
        deletedMembers: fieldNames,
      },
      { requiredKeys: [] },
    ),
    { maxKeys: 2 },
  ),
});
const release: fc.Arbitrary<Release> = fc.record({
  name: fc.constantFrom('Existing Release', 'Release 2', 'Release 3', 'Spring'),
  time: date,
  actions: delta,
  types: delta,
  origin,
});

/** Built by definition of properties, as JSON.parse does, for `__proto__` is a name like any other. */
function byName<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc.array(fc.tuple(name, value), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));
}

/** Any spec that the schema accepts, small, with names that clash with each other and with properties of every object. */
export const anySpec: fc.Arbitrary<Spec> = fc.record({
  format: fc.constant(1),
  service: fc.record({ id: fc.constant('parcel'), title: text, version: fc.constant('2024-01-01'), endpoint: host }),
  source: fc.record({
    documents: fc.constant([]),
    pages: fc.constant({ first: 1, last: 9 }),
    updated: date,
  }),
  protocol: fc.record({
    methods: fc.array(
      fc.record({
        method: fc.constantFrom('POST', 'GET'),
        contentType: text,
        signatureMethods: texts,
        maxBytes: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 2 },
    ),
    clockSkewSeconds: fc.integer({ min: 1, max: 300 }),
    commonParameters: fc.record({ v3: fields, v1: fields }),
    vectors: fc.array(
      fc.record({
        method: fc.constantFrom('TC3-HMAC-SHA256', 'HmacSHA1', 'HmacSHA256'),
        inputs: fc.dictionary(text, text, { maxKeys: 2 }),
        steps: fc.dictionary(text, text, { maxKeys: 2 }),
        signature: text,
        origin,
      }),
      { maxLength: 2 },
    ),
  }),
  regions: fc.array(fc.record({ id: fc.constantFrom('', 'xx-north', 'xx-south'), name: text, endpoint: host }), {
    maxLength: 3,
  }),
  categories: fc.array(fc.record({ title: text, actions: fieldNames }), { maxLength: 2 }),
  actions: byName(action),
  types: byName(dataType),
  errors: fc.record({ common: errorCodes, service: errorCodes, responses: errorCodes }),
  states: fc.constant({}),
  limits: fc.constant([]),
  history: fc.array(release, { maxLength: 4 }),
});
