import type { Action, ErrorCode, Example, Field, Release, Spec, TypeRef } from '@specloom/spec';
import fc from 'fast-check';

const WORDS =
  'parcel route depot label weight carrier window pallet reference of the and with stored sorted moved into by each internationalization warehouse'.split(
    ' ',
  );
const CODES = [
  'Parcel.Id',
  'ROUTE_A',
  'DepotIds',
  '${PARCEL_ID}',
  'https://parcel.example/labels/a-rather-long-address',
];
const NAMES = 'Parcel Route Depot Label Carrier Pallet Window Manifest Customs Declaration Temperature'.split(' ');
const ORIGIN = { page: 1, line: 1 };

const word = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...CODES).map((code) => `\`${code}\``) },
);
const sentence = fc
  .tuple(fc.constantFrom('Keeps', 'Moves', 'Shows'), fc.array(word, { minLength: 2, maxLength: 14 }))
  .map(([first, rest]) => `${[first, ...rest].join(' ')}.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const list = fc
  .array(sentence, { minLength: 1, maxLength: 4 })
  .map((items) => items.map((item) => `- ${item}`).join('\n'));
const text = fc
  .tuple(paragraph, fc.option(list, { nil: undefined }), fc.option(paragraph, { nil: undefined }))
  .map((blocks) => blocks.filter((block) => block !== undefined).join('\n\n'));

/** Names that differ from each other, each of two or three words. */
const names = (count: number, suffix: string): fc.Arbitrary<string[]> =>
  fc.uniqueArray(
    fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join('')}${suffix}`),
    { minLength: 1, maxLength: count },
  );

const scalar = fc.constantFrom<TypeRef>(
  { kind: 'string' },
  { kind: 'integer' },
  { kind: 'float' },
  { kind: 'boolean' },
  { kind: 'timestamp' },
  { kind: 'timestamp-iso8601' },
  { kind: 'date' },
);
const typeRef = (types: readonly string[]): fc.Arbitrary<TypeRef> => {
  const single = fc.oneof(
    scalar,
    fc.constantFrom(...types).map((name): TypeRef => ({ kind: 'ref', name })),
  );
  return fc.oneof(
    single,
    single.map((of): TypeRef => ({ kind: 'array', of })),
  );
};

type Requirement = 'each' | 'none';

function fields(types: readonly string[], requirement: Requirement, suffix: string): fc.Arbitrary<Field[]> {
  const required = requirement === 'none' ? fc.constant(null) : fc.boolean();
  return names(5, suffix).chain((all) =>
    fc.tuple(
      ...all.map((name) =>
        fc
          .record({ type: typeRef(types), required, description: text })
          .map((rest): Field => ({ name, nullable: false, origin: ORIGIN, ...rest })),
      ),
    ),
  );
}

const codes: fc.Arbitrary<ErrorCode[]> = fc
  .uniqueArray(
    fc
      .tuple(
        fc.constantFrom('InvalidParameter', 'FailedOperation', 'LimitExceeded'),
        fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 }),
      )
      .map(([head, tail]) => `${head}.${tail.join('')}`),
    { maxLength: 4 },
  )
  .chain((all) =>
    fc.tuple(...all.map((code) => sentence.map((description): ErrorCode => ({ code, description, origin: ORIGIN })))),
  );

const value = fc.oneof(
  fc.integer({ min: 0, max: 1e9 }),
  fc.boolean(),
  fc.stringMatching(/^[A-Za-z0-9][ -~]{0,90}[a-z]$/),
  fc.constant(null),
);

/** An example without parameters, as query or as JSON, with a response that may be long and nested. */
function example(action: string, endpoint: string): fc.Arbitrary<Example> {
  const response = fc.dictionary(fc.constantFrom(...NAMES), fc.oneof(value, fc.array(value, { maxLength: 3 })), {
    maxKeys: 5,
  });
  const query = `https://${endpoint}/?Action=${action}\n&<Common request parameters>`;
  const json = `POST / HTTP/1.1\nHost: ${endpoint}\nContent-Type: application/json\nX-TC-Action: ${action}\n<Common request parameters>\n\n{}`;
  return fc.tuple(fc.boolean(), response).map(([isQuery, answer]) => ({
    title: `Asking for ${action}`,
    request: isQuery ? { form: 'query', raw: query, params: {} } : { form: 'json', raw: json, params: {} },
    response: { ...answer, RequestId: 'b5b41468-520d-4192-b42f-595cc34b6c1c' },
    origin: ORIGIN,
  }));
}

function action(name: string, types: readonly string[], endpoint: string): fc.Arbitrary<Action> {
  return fc.record({
    category: fc.constant('Parcel APIs'),
    summary: sentence,
    description: text,
    documentId: fc.integer({ min: 10_000, max: 99_999 }).map(String),
    updated: fc.constant('2024-02-03 04:05:06'),
    status: fc.constant('current' as const),
    rateLimit: fc.integer({ min: 1, max: 500 }).map((perSecond) => ({ perSecond })),
    region: fc.constantFrom('required', 'optional', 'unused'),
    input: fields(types, 'each', 'In'),
    output: fields(types, 'none', 'Out'),
    errors: codes,
    examples: fc.array(example(name, endpoint), { minLength: 1, maxLength: 2 }),
    origin: fc.constant(ORIGIN),
  });
}

/** A release that added the actions, and changed the first action and the first type. */
function release(actions: [string, Action][], types: [string, Field[]][]): Release {
  const changed = actions
    .slice(0, 1)
    .map(([name, { input }]) => [name, { newInput: input.map((field) => field.name) }]);
  const changedTypes = types.slice(0, 1).map(([name, all]) => [name, { newMembers: all.map((field) => field.name) }]);
  return {
    name: 'Release 1',
    time: '2024-01-02 03:04:05',
    actions: { existing: [], added: actions.map(([name]) => name), removed: [], changed: Object.fromEntries(changed) },
    types: { existing: [], added: [], removed: [], changed: Object.fromEntries(changedTypes) },
    origin: ORIGIN,
  };
}

/** Specs of made-up products; their descriptions state no limits, so that none are read off them. */
export const randomSpec: fc.Arbitrary<Spec> = names(3, 'View').chain((types) => {
  const endpoint = 'parcel.tencentcloudapi.com';
  return names(2, 'Query').chain((actions) =>
    fc
      .record({
        actions: fc.tuple(...actions.map((name) => action(name, types, endpoint))),
        members: fc.tuple(...types.map(() => fc.boolean().chain((each) => fields(types, each ? 'each' : 'none', '')))),
        descriptions: fc.tuple(...types.map(() => sentence)),
        errors: fc.tuple(codes, codes, codes),
      })
      .map(
        ({ actions: made, members, descriptions, errors: [common, service, responses] }): Spec => ({
          format: 1,
          service: { id: 'parcel', title: 'Parcel Service', version: '2024-01-01', endpoint },
          source: { documents: [], pages: { first: 1, last: 1 }, updated: '2024-02-03 04:05:06' },
          protocol: {
            methods: [
              {
                method: 'POST',
                contentType: 'application/json',
                signatureMethods: ['TC3-HMAC-SHA256'],
                maxBytes: 10 * 1024 ** 2,
              },
              {
                method: 'GET',
                contentType: 'application/x-www-form-urlencoded',
                signatureMethods: ['TC3-HMAC-SHA256'],
                maxBytes: 32 * 1024,
              },
            ],
            clockSkewSeconds: 300,
            commonParameters: {
              v3: [
                {
                  name: 'X-TC-Action',
                  type: { kind: 'string' },
                  required: true,
                  nullable: false,
                  description: 'Name of the API.',
                  origin: ORIGIN,
                },
              ],
              v1: [],
            },
            vectors: [],
          },
          regions: [{ id: '', name: 'Nearest region', endpoint }],
          categories: [{ title: 'Parcel APIs', actions }],
          actions: Object.fromEntries(actions.map((name, index) => [name, made[index] as Action])),
          types: Object.fromEntries(
            types.map((name, index) => [
              name,
              {
                description: descriptions[index] ?? '',
                usedBy: actions,
                members: members[index] ?? [],
                origin: ORIGIN,
              },
            ]),
          ),
          errors: { common, service, responses },
          states: {},
          limits: [
            ...[0, 1].map((index) => ({
              path: `protocol.methods.${index}.maxBytes`,
              kind: 'maxBytes',
              pattern: 'request-size',
              origin: ORIGIN,
            })),
            ...actions.map((name) => ({
              path: `${name}.rateLimit`,
              kind: 'perSecond',
              pattern: 'frequency',
              origin: ORIGIN,
            })),
          ],
          history: [
            release(
              actions.map((name, index) => [name, made[index] as Action]),
              types.map((name, index) => [name, members[index] ?? []]),
            ),
          ],
        }),
      ),
  );
});
