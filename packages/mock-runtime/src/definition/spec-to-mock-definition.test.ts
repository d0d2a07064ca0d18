import type { Action, Field, Spec } from '@specloom/spec';
import { expect, test } from 'vitest';
import { specToMockDefinition } from './spec-to-mock-definition.js';

const ORIGIN = { page: 3, line: 14 };

function field(name: string, more: Partial<Field> = {}): Field {
  return { name, type: { kind: 'string' }, required: true, nullable: false, description: 'd', origin: ORIGIN, ...more };
}

const ACTION: Action = {
  ...{ category: 'Things', summary: 's', description: 'd', updated: '2024-01-01 00:00:00', status: 'current' },
  ...{ rateLimit: { perSecond: 20 }, region: 'required', origin: ORIGIN },
  input: [field('Name', { constraints: { maxLength: 5 } }), field('Size', { required: false })],
  output: [field('ThingId', { required: null, nullable: true })],
  errors: [{ code: 'InvalidName', description: 'Bad name.', origin: ORIGIN }],
  examples: [
    {
      ...{ title: 'One', response: { ThingId: 't' }, origin: ORIGIN },
      request: { form: 'json', raw: '{"Name":"a"}', params: { Name: 'a' } },
    },
  ],
};

const SPEC: Spec = {
  format: 1,
  service: { id: 'thing', title: 'Things', version: '2020-02-02', endpoint: 'thing.example.com' },
  source: { documents: [], pages: { first: 1, last: 2 }, updated: '2024-01-01 00:00:00' },
  protocol: {
    methods: [{ method: 'GET', contentType: '', signatureMethods: ['TC3-HMAC-SHA256'], maxBytes: 9 }],
    ...{ clockSkewSeconds: 300, commonParameters: { v3: [field('X-TC-Action')], v1: [] }, vectors: [] },
  },
  regions: [{ id: '', name: 'Nearest', endpoint: 'thing.example.com' }],
  categories: [],
  actions: Object.fromEntries([
    ['MakeThing', ACTION],
    ['__proto__', { ...ACTION, rateLimit: null }],
  ]),
  types: { Part: { description: 'd', usedBy: [], members: [field('Kind')], origin: ORIGIN } },
  errors: {
    common: [{ code: 'InternalError', description: 'Internal.', origin: ORIGIN }],
    ...{ service: [], responses: [] },
  },
  ...{ states: {}, limits: [], history: [] },
};

test('keeps what a mock needs, and no more', () => {
  const { actions, ...rest } = specToMockDefinition(SPEC, 'abc');
  const plain = { type: { kind: 'string' }, required: true, nullable: false };
  expect(rest).toEqual({
    ...{ format: 1, specSha256: 'abc', service: SPEC.service, regions: SPEC.regions },
    protocol: {
      forms: SPEC.protocol.methods,
      ...{ clockSkewSeconds: 300, commonParameters: { v3: [{ name: 'X-TC-Action', ...plain }], v1: [] } },
    },
    types: { Part: [{ name: 'Kind', ...plain }] },
    errors: { common: [{ code: 'InternalError', description: 'Internal.' }], service: [] },
  });
  expect(actions.MakeThing).toEqual({
    ...{ status: 'current', region: 'required', perSecond: 20 },
    input: [
      { name: 'Name', ...plain, constraints: { maxLength: 5 } },
      { name: 'Size', ...plain, required: false },
    ],
    output: [{ name: 'ThingId', ...plain, required: false, nullable: true }],
    errors: [{ code: 'InvalidName', description: 'Bad name.' }],
    examples: [{ title: 'One', params: { Name: 'a' }, response: { ThingId: 't' } }],
  });
});

test('keeps names that could reach a prototype as plain names', () => {
  const { actions } = specToMockDefinition(SPEC);
  expect(Object.keys(actions)).toEqual(['MakeThing', '__proto__']);
  expect(Object.getPrototypeOf(actions)).toBe(Object.prototype);
});

test('shares nothing with the spec, and survives JSON', () => {
  const definition = specToMockDefinition(SPEC);
  expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
  expect(definition.protocol.forms[0]).not.toBe(SPEC.protocol.methods[0]);
});
