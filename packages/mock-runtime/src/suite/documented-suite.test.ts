import { describe, expect, test } from 'vitest';
import { createMock } from '../create-mock.js';
import type { MockDefinition } from '../definition/mock-definition.js';
import { documentedSuite, type SuiteParts } from './documented-suite.js';
import { signVector } from './sign-vector.js';
import type { DocumentedVector } from './suite-data.js';

const origin = { page: 1, line: 2 };

const DEFINITION: MockDefinition = {
  format: 1,
  service: { id: 'kite', title: 'Kite', version: '2020-01-01', endpoint: 'kite.example.com' },
  protocol: {
    forms: [
      { method: 'POST', contentType: 'application/json', signatureMethods: ['TC3-HMAC-SHA256'], maxBytes: 1_000_000 },
    ],
    clockSkewSeconds: 300,
    commonParameters: { v3: [], v1: [] },
  },
  regions: [],
  actions: {},
  types: {},
  errors: { common: [], service: [] },
};

const VECTOR: DocumentedVector = {
  method: 'HmacSHA1',
  inputs: { secretKey: 'key', method: 'GET', host: 'kite.example.com', requestString: 'Action=Fly&Nonce=1' },
  steps: { stringToSign: 'GETkite.example.com/?Action=Fly&Nonce=1' },
  signature: 'sHr+7kf4IMYAP5Ebr+BOxwGAWYc=',
  origin,
};

/** A suite of one example and one error, whose client answers as it is told to. */
function parts(client: (parameters: object) => Promise<unknown>, vectors: DocumentedVector[] = []): SuiteParts<object> {
  return {
    createMock: (options) => createMock({ ...DEFINITION, actions: { Fly: FLY } }, options),
    createClient: () => (_, parameters) => client(parameters),
    definitions: { Fly: {} },
    sign: async (vector) => signVector(vector),
    examples: [
      {
        action: 'Fly',
        title: 'Flying',
        request: { kind: 'fit', value: { Height: 1 } },
        response: {
          kind: 'misfit',
          misfits: ['Up is a number.'],
          findings: ['0a1b2c'],
          value: { Up: 1, RequestId: 'documented' },
        },
        findings: ['0a1b2c'],
        origin,
      },
    ],
    errors: [{ action: 'Fly', code: 'NoWind', description: 'No wind.', origin }],
    vectors,
  };
}

const FLY: MockDefinition['actions'][string] = {
  status: 'current',
  region: 'unused',
  perSecond: null,
  input: [],
  output: [],
  errors: [{ code: 'NoWind', description: 'No wind.' }],
  examples: [],
};

async function failures(given: SuiteParts<object>): Promise<string[]> {
  const results = await Promise.all(
    documentedSuite(given).map(({ name, run }) =>
      run().then(
        () => '',
        (error: Error) => `${name}: ${error.message}`,
      ),
    ),
  );
  return results.filter((result) => result !== '');
}

describe('documentedSuite', () => {
  test('names each check by action, title and place', () => {
    const suite = documentedSuite(parts(async () => ({}), [VECTOR]));
    expect(suite.map(({ name }) => name)).toEqual([
      'Fly: Flying, wrong in the document by 0a1b2c (page 1, line 2)',
      'Fly: 1 documented error codes',
      'HmacSHA1 in the client (page 1, line 2)',
      'HmacSHA1 in the mock (page 1, line 2)',
    ]);
  });

  const answers: { name: string; answer: unknown; want: string[] }[] = [
    { name: 'the documented answer with another RequestId', answer: { Up: 1, RequestId: 'fresh' }, want: [] },
    {
      name: 'another value',
      answer: { Up: 2, RequestId: 'fresh' },
      want: [
        'Fly: Flying, wrong in the document by 0a1b2c (page 1, line 2): Fly answers otherwise: Up is 2, the document has 1.',
      ],
    },
    {
      name: 'no RequestId',
      answer: { Up: 1 },
      want: ['Fly: Flying, wrong in the document by 0a1b2c (page 1, line 2): Fly answers without a RequestId.'],
    },
    {
      name: 'nothing at all',
      answer: undefined,
      want: ['Fly: Flying, wrong in the document by 0a1b2c (page 1, line 2): Fly answers without a RequestId.'],
    },
  ];
  test.each(answers)('judges $name', async ({ answer, want }) => {
    const client = (given: object): Promise<unknown> =>
      'Height' in given
        ? Promise.resolve(answer)
        : Promise.reject(Object.assign(new Error('NoWind'), { code: 'NoWind' }));
    expect(await failures(parts(client))).toEqual(want);
  });

  test('tells when the client sees another error, or none', async () => {
    const fine = { Up: 1, RequestId: 'fresh' };
    const other = (given: object): Promise<unknown> =>
      'Height' in given ? Promise.resolve(fine) : Promise.reject(Object.assign(new Error('x'), { code: 'Other' }));
    expect(await failures(parts(other))).toEqual([
      'Fly: 1 documented error codes: Fly is made to fail with NoWind, but the client sees Other.',
    ]);
    expect(await failures(parts(() => Promise.resolve(fine)))).toEqual([
      'Fly: 1 documented error codes: Fly is made to fail with NoWind, but the client sees an answer.',
    ]);
  });

  test('tells which step of a signature differs', async () => {
    const client = (given: object): Promise<unknown> =>
      'Height' in given
        ? Promise.resolve({ Up: 1, RequestId: 'fresh' })
        : Promise.reject(Object.assign(new Error('NoWind'), { code: 'NoWind' }));
    const wrong = { ...VECTOR, steps: { stringToSign: 'GETkite' } };
    const told = await failures(parts(client, [{ ...VECTOR, signature: 'x' }, wrong]));
    expect(told).toHaveLength(4);
    expect(told[0]).toContain('HmacSHA1 in the client (page 1, line 2): The signature is ');
    expect(told[3]).toContain(
      `in the mock (page 1, line 2): The step stringToSign is "GETkite.example.com/?Action=Fly&Nonce=1", the document has "GETkite".`,
    );
  });

  test('accepts a signature that both sides make', async () => {
    const cases = documentedSuite(parts(async () => ({}), [VECTOR])).slice(2);
    expect(cases).toHaveLength(2);
    for (const { run } of cases) await expect(run()).resolves.toBeUndefined();
  });
});
