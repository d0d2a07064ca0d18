import { describe, expect, test } from 'vitest';
import { createMock } from '../create-mock.js';
import { answerOf, ENDPOINT, outcomeOf } from '../testing/answers.js';
import { GADGETS } from '../testing/gadget-definition.js';
import { signedPost } from '../testing/sign-by-hand.js';
import type { Fault } from './fault.js';

const request = () => signedPost(ENDPOINT, { action: 'CreateGadget', region: 'north', params: { GadgetName: 'a' } });

function makeMock(fault: Fault) {
  return createMock(GADGETS, { faults: [{ times: 1, fault }] });
}

describe('faults in process', () => {
  test('an error code comes with its documented message, and the action does not run', async () => {
    const mock = makeMock({ kind: 'error', code: 'LimitExceeded.GadgetQuota' });
    expect((await answerOf(mock, request())).Error).toEqual({
      Code: 'LimitExceeded.GadgetQuota',
      Message: 'Described: LimitExceeded.GadgetQuota.',
    });
    expect(mock.store.collection('Gadget').size).toBe(0);
    expect(mock.requests.list()[0]).toMatchObject({ outcome: 'fault', fault: 'error', params: { GadgetName: 'a' } });
    expect(await outcomeOf(mock, request())).toBe('ok');
  });

  test('a message of its own', async () => {
    const mock = makeMock({ kind: 'error', code: 'InternalError', message: 'on purpose' });
    expect((await answerOf(mock, request())).Error).toEqual({ Code: 'InternalError', Message: 'on purpose' });
  });

  test('a code of the service that the action does not list falls back to its ancestor', async () => {
    expect(await outcomeOf(makeMock({ kind: 'error', code: 'ResourceNotFound.Gadget' }), request())).toBe(
      'ResourceNotFound',
    );
  });

  test('a rate storm', async () => {
    expect(await outcomeOf(makeMock({ kind: 'rate-storm' }), request())).toBe('RequestLimitExceeded');
  });

  test.each([304, 429, 502])('the status %d comes without JSON', async (status) => {
    const response = await makeMock({ kind: 'status', status }).fetch(request());
    expect([response.status, await response.text()]).toEqual([status, '']);
  });

  test('a dropped connection rejects, and the action does not run', async () => {
    const mock = makeMock({ kind: 'drop' });
    await expect(mock.fetch(request())).rejects.toThrow('fetch failed');
    expect(mock.store.collection('Gadget').size).toBe(0);
  });

  test('half a body: the action runs, and the body breaks', async () => {
    const mock = makeMock({ kind: 'half-body' });
    const response = await mock.fetch(request());
    await expect(response.text()).rejects.toThrow('terminated');
    expect(mock.store.collection('Gadget').size).toBe(1);
  });

  test('a slow body is whole in the end', async () => {
    const answer = await answerOf(makeMock({ kind: 'slow-body', milliseconds: 20 }), request());
    expect(answer.GadgetId).toMatch(/^gad-/);
  });

  test('latency can be given up on', async () => {
    const mock = makeMock({ kind: 'latency', milliseconds: 600_000 });
    const controller = new AbortController();
    const answer = mock.fetch(new Request(request(), { signal: controller.signal }));
    controller.abort(new Error('enough'));
    await expect(answer).rejects.toThrow();
    expect(await outcomeOf(mock, request())).toBe('ok');
  });

  test('latency with jitter comes before the error', async () => {
    const mock = createMock(GADGETS, {
      faults: [
        { times: 1, fault: { kind: 'latency', milliseconds: 2, jitter: 2 } },
        { times: 1, fault: { kind: 'error', code: 'InternalError' } },
      ],
    });
    expect(await outcomeOf(mock, request())).toBe('InternalError');
    expect(mock.requests.list()[0]?.fault).toBe('latency, error');
  });

  test('a reset brings the faults of the start back', async () => {
    const mock = makeMock({ kind: 'error', code: 'InternalError' });
    const outcomes = [await outcomeOf(mock, request()), await outcomeOf(mock, request())];
    mock.reset();
    expect([...outcomes, await outcomeOf(mock, request())]).toEqual(['InternalError', 'ok', 'InternalError']);
  });
});
