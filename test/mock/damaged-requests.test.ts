import { batchDefinition, createBatchMock } from '@specloom/batch-mock';
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWhole, validInputs } from '../../packages/mock-runtime/src/testing/random-inputs.js';
import { answerTo, plainRequest } from './batch-requests.js';

const ACTIONS = Object.keys(batchDefinition.actions);
/** Together 10,000 requests, as few as that for each action. */
const RUNS = Math.ceil(10_000 / 2 / ACTIONS.length);
const LOGGED = 20;

const STRANGE = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, -0, '', '\0', '__proto__', '\u202e', [], {}, [[]], [null]),
  fc.jsonValue(),
  fc.nat(3_000).map((count) => Array<string>(count).fill('env-00000000')),
  fc.nat(3_000).map((count) => 'x'.repeat(count)),
);

/** A value with one place in it replaced, or with one more member. */
function damagedValue(value: unknown, depth = 0): Arbitrary<unknown> {
  if (depth > 4 || typeof value !== 'object' || value === null) {
    return STRANGE;
  }
  const entries = Object.entries(value);
  const added = fc
    .tuple(fc.constantFrom('__proto__', 'constructor', 'toString', 'Extra', ''), STRANGE)
    .map(
      ([name, strange]) => `${JSON.stringify(value).slice(0, -1)},${JSON.stringify(name)}:${JSON.stringify(strange)}}`,
    )
    .map((text) => ({ [RAW]: text.replace('{,', '{') }));
  if (entries.length === 0 || Array.isArray(value)) {
    return fc.oneof(STRANGE, added);
  }
  const within = fc
    .constantFrom(...entries)
    .chain(([name, member]) => damagedValue(member, depth + 1).map((strange) => ({ ...value, [name]: strange })));
  return fc.oneof({ weight: 4, arbitrary: within }, { weight: 1, arbitrary: added }, { weight: 1, arbitrary: STRANGE });
}

/** Marks text that is JSON already: only so can it hold what no object holds, such as an own `__proto__`. */
const RAW = Symbol('raw');

function toJson(value: unknown): string {
  const raw: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, RAW) : undefined;
  return typeof raw === 'string' ? raw : (JSON.stringify(value) ?? '');
}

/** A body that is no more what the spec allows. */
function damagedBodies(action: string): Arbitrary<string> {
  const valid = validInputs(batchDefinition, action);
  const text = valid.map((input) => JSON.stringify(input));
  return fc.oneof(
    { weight: 6, arbitrary: valid.chain((input) => damagedValue(input)).map(toJson) },
    { weight: 2, arbitrary: fc.tuple(text, fc.nat(400)).map(([body, cut]) => body.slice(0, cut)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(text, fc.nat(400), fc.constantFrom('\\', '\\u12', '"', '\0', '{', ']', ',', '\ud800'))
        .map(([body, at, wound]) => body.slice(0, at) + wound + body.slice(at)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('Filters', 'ComputeEnv', 'Job', 'EnvId', 'X'), fc.integer({ min: 1, max: 4_000 }))
        .map(([name, depth]) => `{"${name}":${'{"a":['.repeat(depth)}${']}'.repeat(depth)}}`),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
}

/** A query or a form that is no more what the spec allows. */
const damagedPairs: Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(
          'EnvIds.0',
          'EnvIds.999999999999',
          'EnvIds.-1',
          'Filters.0.Name',
          'Filters.0.Values.0.x',
          'Filters.__proto__.Name',
          '__proto__.x',
          'Placement.Zone',
          'Placement',
          'ComputeEnv.DesiredComputeNodeCount',
          'Limit',
          'EnvId',
        ),
        fc.string(),
      ),
      fc.string({ unit: 'binary' }).filter(isWhole),
    ),
    { maxLength: 12 },
  )
  .map((pairs) => pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&'));

function mockWithSmallLog() {
  return createBatchMock({ auth: false, rates: 'off', clock: 'manual', limits: { logEntries: LOGGED } });
}

describe('damaged requests', () => {
  test.each(ACTIONS)(`${RUNS} of %s as JSON`, async (action) => {
    const mock = mockWithSmallLog();
    await fc.assert(
      fc.asyncProperty(damagedBodies(action), async (body) => {
        const answer = await answerTo(mock, plainRequest(action, body));
        expect(answer.Error?.Code).not.toBe('InternalError');
      }),
      { numRuns: RUNS },
    );
    expect(Reflect.get({}, 'x')).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(mock.requests.list().length).toBe(LOGGED);
  });

  test.each(ACTIONS)(`${RUNS} of %s as queries and forms`, async (action) => {
    const mock = mockWithSmallLog();
    const contentType = 'application/x-www-form-urlencoded';
    const common = `Action=${action}&Version=2017-03-12&Timestamp=1&Nonce=1&Region=ap-guangzhou&SecretId=x`;
    await fc.assert(
      fc.asyncProperty(damagedPairs, fc.nat(300), fc.boolean(), async (pairs, cut, asForm) => {
        const text = `${common}&${pairs.slice(0, cut)}`;
        const endpoint = 'https://batch.tencentcloudapi.com/';
        const request = asForm
          ? new Request(endpoint, { method: 'POST', headers: { 'content-type': contentType }, body: text })
          : new Request(`${endpoint}?${text}`);
        const answer = await answerTo(mock, request);
        expect(answer.Error?.Code).not.toBe('InternalError');
      }),
      { numRuns: RUNS },
    );
    expect(Reflect.get({}, 'x')).toBeUndefined();
    expect(mock.requests.list().length).toBe(LOGGED);
  });
});
