import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMock } from './create-mock.js';
import { ENDPOINT, readAnswer } from './testing/answers.js';
import { GADGETS } from './testing/gadget-definition.js';
import { isWhole, validInputs } from './testing/random-inputs.js';
import { signedGet, signedPost } from './testing/sign-by-hand.js';
import { actionSchemaId } from './validation/definition-to-schemas.js';
import { createValidatorAjv } from './validation/validator-ajv.js';

const ajv = createValidatorAjv(GADGETS, 'output');
const ACTIONS = Object.keys(GADGETS.actions);
const RUNS = 150;

describe('valid requests', () => {
  test.each(ACTIONS)('%s answers them as declared, or with a documented code', async (action) => {
    const mock = createMock(GADGETS, { rates: 'off' });
    const documented = [...(GADGETS.actions[action]?.errors ?? []), ...GADGETS.errors.common].map(({ code }) => code);
    const validate = ajv.getSchema(actionSchemaId(action));
    await fc.assert(
      fc.asyncProperty(validInputs(GADGETS, action), async (params) => {
        const answer = await readAnswer(await mock.fetch(signedPost(ENDPOINT, { action, region: 'north', params })));
        const { RequestId: _, Error: error, ...output } = answer;
        if (error === undefined) {
          expect([validate?.(output), validate?.errors]).toEqual([true, null]);
        } else {
          // Valid requests are refused for what does not exist, never for their form.
          expect(documented).toContain(error.Code);
          expect(error.Code).toMatch(/^ResourceNotFound/);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

/** JSON that breaks things: wrong types, deep nesting, long lists, names of prototypes, null bytes, broken text. */
const HOSTILE = fc.oneof(
  fc.json(),
  fc.string({ unit: 'binary' }),
  fc
    .integer({ min: 1, max: 20_000 })
    .map((depth) => `{"Plan":${'{"Name":"x","Next":'.repeat(depth)}{}${'}'.repeat(depth)}}`),
  fc.integer({ min: 1, max: 20_000 }).map((depth) => `{"Tags":${'['.repeat(depth)}${']'.repeat(depth)}}`),
  fc.integer({ min: 1, max: 20_000 }).map((count) => `{"GadgetIds":[${Array(count).fill('"gad-1"').join()}]}`),
  fc.constantFrom(
    '{"__proto__":{"GadgetName":"x"},"GadgetName":"y"}',
    '{"constructor":{"prototype":{"x":1}}}',
    '{"GadgetName":"\\u0000"}',
    '{"GadgetName":"\\ud800"}',
    '{"Size":1e999,"GadgetName":"a"}',
    '{"Size":-0,"GadgetName":"a"}',
    '{"GadgetName":"a","GadgetName":7}',
    '\ufeff{}',
    '{"a":1}trailing',
  ),
  fc
    .tuple(validInputs(GADGETS, 'CreateGadget'), fc.nat(200))
    .map(([input, cut]) => JSON.stringify(input).slice(0, cut)),
);

describe('damaged requests', () => {
  test.each(['CreateGadget', 'DescribeGadgets', 'DescribeWeather'])('%s survives them as JSON', async (action) => {
    const mock = createMock(GADGETS, { rates: 'off', limits: { logEntries: 20 } });
    await fc.assert(
      fc.asyncProperty(HOSTILE, async (body) => {
        const answer = await readAnswer(await mock.fetch(signedPost(ENDPOINT, { action, region: 'north', body })));
        expect(answer.Error?.Code).not.toBe('InternalError');
      }),
      { numRuns: RUNS },
    );
    expect(Reflect.get({}, 'x')).toBeUndefined();
    expect(mock.requests.list().length).toBe(20);
    const log = await mock.fetch('http://localhost/_mock/requests');
    expect(log.status).toBe(200);
  });

  test('they survive as queries', async () => {
    const mock = createMock(GADGETS, { rates: 'off' });
    const name = fc.oneof(
      fc.constantFrom(
        'GadgetName',
        'Tags.0.Key',
        'Tags.__proto__.x',
        '__proto__',
        '...',
        'Tags.-1.Key',
        'Tags.1e3',
        'Size.0',
      ),
      fc.string(),
    );
    const pair = fc.tuple(name, fc.string({ unit: 'binary' }).filter(isWhole));
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { maxLength: 20 }), fc.nat(400), async (pairs, cut) => {
        const query = pairs.map(([key, text]) => `${encodeURIComponent(key)}=${encodeURIComponent(text)}`).join('&');
        const request = signedGet(ENDPOINT, query.slice(0, cut), { action: 'CreateGadget', region: 'north' });
        const answer = await readAnswer(await mock.fetch(request));
        expect(answer.Error?.Code).not.toBe('InternalError');
      }),
      { numRuns: RUNS },
    );
  });

  test('they survive as multipart bodies', async () => {
    const mock = createMock(GADGETS, { rates: 'off' });
    const whole = '--edge\r\nContent-Disposition: form-data; name="GadgetName"\r\n\r\na\r\n--edge--\r\n';
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(whole.length), fc.string(), async (from, to, middle) => {
        const body = whole.slice(0, from) + middle + whole.slice(to);
        const contentType = 'multipart/form-data; boundary=edge';
        const request = signedPost(ENDPOINT, { action: 'CreateGadget', region: 'north', contentType, body });
        const answer = await readAnswer(await mock.fetch(request));
        expect(answer.Error?.Code).not.toBe('InternalError');
      }),
      { numRuns: RUNS },
    );
  });
});
