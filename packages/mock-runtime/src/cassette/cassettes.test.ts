import { describe, expect, test } from 'vitest';
import { createMock } from '../create-mock.js';
import type { MockOptions } from '../mock-options.js';
import { answerOf, ENDPOINT, readAnswer } from '../testing/answers.js';
import { GADGETS } from '../testing/gadget-definition.js';
import { signedForm, signedPost } from '../testing/sign-by-hand.js';
import type { Cassette } from './cassette.js';
import { createRecorder } from './create-recorder.js';
import { REMOVED, removeSecrets } from './secret-removal.js';

const make = (options: MockOptions = {}) => createMock(GADGETS, { rates: 'off', ...options });
const create = (GadgetName: string, more: object = {}) =>
  signedPost(ENDPOINT, { action: 'CreateGadget', region: 'north', params: { GadgetName, ...more } });

async function record(): Promise<Cassette> {
  const mock = make();
  mock.recording.start();
  await mock.fetch(create('a'));
  await mock.fetch(create('a'));
  await mock.fetch(create('far too long a name'));
  await mock.fetch(signedPost(ENDPOINT, { action: 'ModifyGadget', params: { GadgetId: 'gad-none' } }));
  return mock.recording.stop();
}

describe('recording', () => {
  test('keeps what reached the action, with its answer', async () => {
    const { interactions, ...head } = await record();
    expect(head).toEqual({ format: 1, service: 'gadget', version: '2021-05-06' });
    const made = { GadgetId: expect.stringMatching(/^gad-/) };
    const asked = { action: 'CreateGadget', region: 'north', params: { GadgetName: 'a' }, status: 200 };
    expect(interactions).toEqual([
      { ...asked, response: made },
      { ...asked, response: made },
      {
        ...{ action: 'ModifyGadget', params: { GadgetId: 'gad-none' }, status: 200 },
        response: { Error: { Code: 'ResourceNotFound.Gadget', Message: expect.any(String) } },
      },
    ]);
  });

  test('holds no key and no signature', async () => {
    const mock = make();
    mock.recording.start();
    await mock.fetch(create('a', { Tags: [{ Key: 'k', Value: 'SECRETEXAMPLE of AKIDEXAMPLE' }] }));
    const text = JSON.stringify(mock.recording.stop());
    expect(text).toContain(`${REMOVED} of ${REMOVED}`);
    expect(text).not.toMatch(/SECRETEXAMPLE|AKIDEXAMPLE|Signature|Nonce/);
  });
});

describe('replaying', () => {
  test('answers from the cassette in its order, then repeats the last answer', async () => {
    const replay = await record();
    const ids = replay.interactions.map(({ response }) => response?.GadgetId);
    const mock = make({ replay });
    const found: unknown[] = [];
    for (let count = 0; count < 3; count++) {
      found.push((await answerOf(mock, create('a'))).GadgetId);
    }
    expect(found).toEqual([ids[0], ids[1], ids[1]]);
    expect(mock.store.collection('Gadget').size).toBe(0);
  });

  test('replays errors', async () => {
    const mock = make({ replay: await record() });
    await answerOf(
      mock,
      signedPost(ENDPOINT, { action: 'CreateGadget', region: 'north', params: { GadgetName: 'b' } }),
    );
    const request = signedPost(ENDPOINT, { action: 'ModifyGadget', params: { GadgetId: 'gad-none' } });
    expect((await answerOf(mock, request)).Error?.Code).toBe('ResourceNotFound.Gadget');
  });

  test('answers other requests as usual', async () => {
    const mock = make({ replay: await record() });
    await answerOf(mock, create('b'));
    expect(mock.store.collection('Gadget').size).toBe(1);
  });

  test.each([
    [{ service: 'widget' }, 'expected one of gadget 2021-05-06'],
    [{ format: 2 }, 'unknown format'],
    [{ interactions: {} }, 'unknown format'],
    [{ interactions: [{ action: 'A', params: {}, status: 99, response: null }] }, 'Interaction 0 of the cassette'],
    [{ interactions: [null] }, 'Interaction 0 of the cassette'],
    [{ interactions: [{ action: 'A', params: {}, status: 200 }] }, 'Interaction 0 of the cassette'],
  ])('refuses a cassette with %j', async (change, message) => {
    expect(() =>
      make({
        replay: {
          ...JSON.parse(JSON.stringify({ interactions: [] })),
          format: 1,
          service: 'gadget',
          version: '2021-05-06',
          ...change,
        },
      }),
    ).toThrow(message);
  });
});

describe('createRecorder', () => {
  test('records what passes between a client and an endpoint, and hides keys', async () => {
    const endpoint = make();
    const recorder = createRecorder(GADGETS, { fetch: endpoint.fetch, secrets: ['SECRETEXAMPLE'] });
    const answer = await readAnswer(await recorder.fetch(create('a', { Tags: [{ Key: 'SECRETEXAMPLE' }] })));
    expect(answer.GadgetId).toMatch(/^gad-/);
    expect(recorder.stop().interactions).toEqual([
      {
        ...{ action: 'CreateGadget', region: 'north', status: 200 },
        params: { GadgetName: 'a', Tags: [{ Key: REMOVED }] },
        response: { GadgetId: answer.GadgetId },
      },
    ]);
  });

  test('reads every form, and a replay takes it for the same request', async () => {
    const recorder = createRecorder(GADGETS, { fetch: make().fetch });
    const flat = { Action: 'CreateGadget', Region: 'north', GadgetName: 'a', Size: '3' };
    const query = signedForm('GET', 'gadget.example.com', flat);
    const { GadgetId } = await readAnswer(await recorder.fetch(`${ENDPOINT}/?${query}`));
    const mock = make({ replay: recorder.stop() });
    expect((await answerOf(mock, create('a', { Size: 3 }))).GadgetId).toBe(GadgetId);
  });

  test('lets other traffic pass', async () => {
    const recorder = createRecorder(GADGETS, { fetch: async () => new Response('hello') });
    const response = await recorder.fetch('https://elsewhere.example/page');
    expect([await response.text(), recorder.stop().interactions]).toEqual(['hello', []]);
  });

  test('keeps an answer that is no JSON as none', async () => {
    const recorder = createRecorder(GADGETS, { fetch: async () => new Response('gateway', { status: 502 }) });
    await recorder.fetch(create('a'));
    expect(recorder.stop().interactions).toMatchObject([{ status: 502, response: null }]);
  });
});

describe('removeSecrets', () => {
  test.each([
    [{ Password: 'x' }, { Password: REMOVED }],
    [
      { LoginSettings: { RootPassword: 'x', KeyIds: ['k'] } },
      { LoginSettings: { RootPassword: REMOVED, KeyIds: ['k'] } },
    ],
    [{ Tokens: ['a', 'b'] }, { Tokens: [REMOVED, REMOVED] }],
    [{ ClientToken: 't' }, { ClientToken: 't' }],
    [{ Name: 'with key in it' }, { Name: `with ${REMOVED} in it` }],
    [
      { Count: 3, On: true, None: null },
      { Count: 3, On: true, None: null },
    ],
  ])('%j', (given, want) => {
    expect(removeSecrets(given, ['key'])).toEqual(want);
  });
});
