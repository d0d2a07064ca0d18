import { createHash, createHmac } from 'node:crypto';
import type { Action, Example, Field, SignatureVector, Spec } from '@specloom/spec';
import { action, dataType, errorCode, field, miniSpec } from '../../../fixtures/mini-spec.js';

/** A spec of a made-up product in which nothing contradicts anything. */
export function cleanSpec(): Spec {
  const input: Field[] = [
    field('KettleIds', '[string]', { constraints: { maxItems: 2, exclusiveWith: ['Filters'] } }),
    field('Filters', '[Filter]', {
      constraints: {
        exclusiveWith: ['KettleIds'],
        filters: [
          { name: 'state', type: 'String', required: false, values: ['HOT', 'COLD'] },
          { name: 'tag:tag-key', type: 'String', required: false },
        ],
      },
    }),
    field('Limit', 'integer', { constraints: { default: 20, minimum: 1, maximum: 100 } }),
  ];
  const list = action({
    input,
    output: [
      field('KettleSet', '[Kettle]', { required: null, description: 'The kettles.' }),
      field('TotalCount', 'integer', { required: null, description: 'Number of kettles.' }),
      field('RequestId', 'string', { required: null, description: 'The request ID.' }),
    ],
    examples: [
      example(
        'Querying kettles',
        { Filters: [{ Name: 'state', Values: ['HOT'] }], Limit: 5 },
        {
          KettleSet: [kettle('ket-1'), kettle('ket-2')],
          TotalCount: 2,
          RequestId: 'r-1',
        },
      ),
      example(
        'Querying one',
        { KettleIds: ['ket-1'] },
        { KettleSet: [kettle('ket-1')], TotalCount: 1, RequestId: 'r-2' },
      ),
    ],
    errors: [errorCode('InternalError', 'Internal error.'), errorCode('ResourceNotFound.Kettle', 'No such kettle.')],
  });
  const single = action({
    input: [field('KettleId', 'string', { required: true, constraints: { idPrefix: 'ket-' } })],
    output: [
      field('KettleId', 'string', { required: null }),
      field('State', 'string', { required: null, nullable: true, description: 'State of the kettle.' }),
      field('RequestId', 'string', { required: null, description: 'The request ID.' }),
    ],
    examples: [
      example('Querying a kettle', { KettleId: 'ket-1' }, { KettleId: 'ket-1', State: 'HOT', RequestId: 'r-3' }),
    ],
    errors: [errorCode('InternalError', 'Internal error.')],
  });
  return {
    ...miniSpec(),
    protocol: {
      ...miniSpec().protocol,
      vectors: [v3Vector(), v1Vector()],
    },
    categories: [{ title: 'Kettles', actions: ['DescribeKettles', 'DescribeKettle'] }],
    actions: { DescribeKettles: list, DescribeKettle: single },
    types: {
      Filter: dataType([field('Name', 'string', { required: true }), field('Values', '[string]', { required: true })], {
        usedBy: ['DescribeKettles'],
      }),
      Kettle: dataType(kettleMembers(), { usedBy: ['DescribeKettles'] }),
      Lid: dataType([field('Colour', 'string', { required: true, description: 'Colour of the lid.' })], {
        usedBy: ['DescribeKettles'],
      }),
    },
    errors: {
      common: [errorCode('InternalError', 'Internal error.')],
      service: [errorCode('ResourceNotFound.Kettle', 'No such kettle.')],
      responses: [errorCode('InternalError', 'Internal error.')],
    },
    history: [
      release('Release 2', { added: ['DescribeKettle'] }, { added: ['Lid'] }, { Kettle: { newMembers: ['Lid'] } }),
      release('Existing Release', { existing: ['DescribeKettles'] }, { existing: ['Filter', 'Kettle'] }),
    ],
  };
}

function kettleMembers(): Field[] {
  return [
    field('KettleId', 'string', { required: null, constraints: { idPrefix: 'ket-' } }),
    field('State', 'string', {
      required: null,
      nullable: true,
      description: 'State of the kettle. Values: HOT, COLD',
      constraints: { enum: { values: ['HOT', 'COLD'], open: false } },
    }),
    field('Lid', 'Lid', { required: null, description: 'Its lid.' }),
    field('Litres', 'float', { required: null, constraints: { minimum: 0, maximum: 9, unit: 'litres' } }),
    field('Label', 'string', { required: null, constraints: { minLength: 2, maxLength: 8 } }),
    field('Log', 'string', { required: null, constraints: { format: 'base64' } }),
    field('Boiled', 'boolean', { required: null }),
  ];
}

/** A kettle as an example shows it. */
export function kettle(id: string): Record<string, unknown> {
  return { KettleId: id, State: 'HOT', Lid: { Colour: 'red' }, Litres: 1.5, Label: 'mine', Log: 'b2s=', Boiled: true };
}

/** An example of a request and its answer. */
export function example(title: string, params: Record<string, unknown>, response: Record<string, unknown>): Example {
  return {
    title,
    request: { form: 'json', raw: JSON.stringify(params), params },
    response,
    origin: { page: 9, line: 90 },
  };
}

/** A release of the history; what is not given is empty. */
export function release(
  name: string,
  actions: Partial<Spec['history'][number]['actions']>,
  types: Partial<Spec['history'][number]['types']> = {},
  changed: Spec['history'][number]['types']['changed'] = {},
): Spec['history'][number] {
  const empty = { existing: [], added: [], removed: [], changed: {} };
  return {
    name,
    time: '2021-01-01 00:00:00',
    actions: { ...empty, ...actions },
    types: { ...empty, changed, ...types },
    origin: { page: 5, line: 50 },
  };
}

/** The action of a spec, which a case wants to change. */
export function actionOf(spec: Spec, name: string): Action {
  const found = spec.actions[name];
  if (!found) throw new Error(`the clean spec has no action ${name}`);
  return found;
}

/** The members of a type of a spec, which a case wants to change. */
export function membersOf(spec: Spec, name: string): Field[] {
  const found = spec.types[name];
  if (!found) throw new Error(`the clean spec has no type ${name}`);
  return found.members;
}

/** A field of a list, which a case wants to change. */
export function fieldOf(fields: readonly Field[], name: string): Field {
  const found = fields.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`the list has no field ${name}`);
  return found;
}

/** The answer of an action's first example, which a case wants to change. */
export function answerOf(spec: Spec, name: string): Record<string, unknown> {
  return actionOf(spec, name).examples[0]?.response ?? {};
}

/** The request of an action's first example, which a case wants to change. */
export function requestOf(spec: Spec, name: string): Record<string, unknown> {
  return actionOf(spec, name).examples[0]?.request.params ?? {};
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

function v3Vector(): SignatureVector {
  const payload = '{"Limit":1}';
  const canonicalRequest = `POST\n/\n\nhost:kettle.example.com\n\nhost\n${sha256(payload)}`;
  const stringToSign = `TC3-HMAC-SHA256\n1551113065\n2019-02-25/kettle/tc3_request\n${sha256(canonicalRequest)}`;
  const key = hmac(hmac(hmac('TC3key', '2019-02-25'), 'kettle'), 'tc3_request');
  return {
    method: 'TC3-HMAC-SHA256',
    inputs: { secretKey: 'key', date: '2019-02-25', service: 'kettle', payload },
    steps: { canonicalRequest, stringToSign },
    signature: hmac(key, stringToSign).toString('hex'),
    origin: { page: 7, line: 70 },
  };
}

function v1Vector(): SignatureVector {
  const stringToSign = 'GETkettle.example.com/?Action=DescribeKettles';
  return {
    method: 'HmacSHA1',
    inputs: { secretKey: 'key' },
    steps: { stringToSign },
    signature: createHmac('sha1', 'key').update(stringToSign).digest('base64'),
    origin: { page: 8, line: 80 },
  };
}
