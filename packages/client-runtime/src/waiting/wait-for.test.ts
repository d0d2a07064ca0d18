import { describe, expect, it } from 'vitest';
import { AbortError } from '../errors/abort-error.js';
import { ServiceError } from '../errors/service-error.js';
import { TimeoutError } from '../errors/timeout-error.js';
import { FakeClock } from '../testing/fake-clock.js';
import { type FakeAnswer, fail, succeed } from '../testing/fake-fetch.js';
import { finish, testClient } from '../testing/test-client.js';
import { describeWidgets } from '../testing/widget-service.js';
import { untilGone, untilState } from './wait-condition.js';
import { WaitFailedError } from './wait-failed-error.js';
import { waitFor } from './wait-for.js';

function inState(state: string): FakeAnswer {
  return succeed({ WidgetSet: [{ WidgetId: 'w', WidgetState: state }], TotalCount: 1 });
}

const running = untilState<{ WidgetSet: readonly { WidgetState: string }[] | null }>(
  ({ WidgetSet }) => WidgetSet?.[0]?.WidgetState,
  { done: ['RUNNING'], failed: ['FAILED', 'LOST'] },
);

describe('waitFor', () => {
  it('looks until the state is reached, with delays that grow', async () => {
    const clock = new FakeClock();
    const times: number[] = [];
    const hooks = { before: (): number => times.push(clock.elapsed()) };
    const answers = [inState('A'), inState('B'), succeed({}), inState('RUNNING')];
    const { client } = testClient(answers, { throttle: false, clock, hooks });
    const result = await finish(clock, waitFor(client, describeWidgets, {}, running));
    expect(result).toMatchObject({ WidgetSet: [{ WidgetState: 'RUNNING' }] });
    expect(times).toEqual([0, 750, 750 + 1125, 750 + 1125 + 1687.5]);
  });

  it('never waits longer between looks than it is told', async () => {
    const { client, clock, requests } = testClient([inState('A')], { throttle: false });
    const wait = waitFor(client, describeWidgets, {}, running, {
      firstDelay: 100,
      longestDelay: 200,
      deadline: 10_000,
    });
    expect(await finish(clock, wait)).toBeInstanceOf(TimeoutError);
    expect(requests.length).toBeGreaterThan(10_000 / 200);
  });

  it('ends where the state can no longer be reached', async () => {
    const { client, clock, requests } = testClient([inState('A'), inState('LOST'), inState('RUNNING')]);
    const error = await finish(clock, waitFor(client, describeWidgets, {}, running));
    expect(error).toBeInstanceOf(WaitFailedError);
    expect(error).toMatchObject({
      name: 'WaitFailedError',
      state: 'LOST',
      attempts: 2,
      message: 'DescribeWidgets tells of the state LOST while waiting for RUNNING (attempt 2)',
    });
    expect(requests).toHaveLength(2);
  });

  it('ends with an error that the condition does not expect', async () => {
    const { client, clock } = testClient([fail('ResourceNotFound.Widget')]);
    const error = await finish(clock, waitFor(client, describeWidgets, {}, running));
    expect(error).toBeInstanceOf(ServiceError);
    expect(error).toMatchObject({ code: 'ResourceNotFound.Widget' });
  });

  it('waits until a thing is gone', async () => {
    const { client, clock, requests } = testClient([inState('A'), inState('A'), fail('ResourceNotFound.Widget')]);
    const wait = waitFor(client, describeWidgets, {}, untilGone('ResourceNotFound.Widget'));
    expect(await finish(clock, wait)).toBeUndefined();
    expect(requests).toHaveLength(3);
  });

  it('lets another error end the wait for a thing to be gone', async () => {
    const { client, clock } = testClient([fail('InvalidParameter.WidgetId')]);
    const wait = waitFor(client, describeWidgets, {}, untilGone('ResourceNotFound.Widget'));
    expect(await finish(clock, wait)).toMatchObject({ code: 'InvalidParameter.WidgetId' });
  });

  it('takes conditions of any kind, also ones that wait for a thing to come', async () => {
    const { client, clock } = testClient([fail('ResourceNotFound.Widget'), succeed({ TotalCount: 7 })]);
    const wait = waitFor(
      client,
      describeWidgets,
      {},
      {
        wanted: 'a widget',
        judge: ({ output, error }) =>
          error?.code === 'ResourceNotFound.Widget' ? { kind: 'wait' } : { kind: 'done', result: output?.TotalCount },
      },
    );
    expect(await finish(clock, wait)).toBe(7);
  });

  it('ends at its deadline, over all looks', async () => {
    const { client, clock } = testClient([inState('A')]);
    const error = await finish(clock, waitFor(client, describeWidgets, {}, running, { deadline: 5000 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ limit: 'deadline', milliseconds: 5000, action: 'DescribeWidgets' });
    expect(clock.elapsed()).toBe(5000);
    expect(clock.pending).toBe(0);
  });

  it('ends at an abort, between looks', async () => {
    const { client, clock } = testClient([inState('A')]);
    const controller = new AbortController();
    const wait = waitFor(client, describeWidgets, {}, running, { signal: controller.signal });
    const error = wait.catch((caught: unknown) => caught);
    await clock.advance(100);
    controller.abort('enough');
    expect(await error).toBeInstanceOf(AbortError);
    expect(await error).toMatchObject({ cause: 'enough' });
    expect(clock.pending).toBe(0);
  });

  it('ends at an abort, within a look', async () => {
    const { client, clock } = testClient([() => new Promise(() => {})]);
    const controller = new AbortController();
    const wait = waitFor(client, describeWidgets, {}, running, { signal: controller.signal });
    const error = wait.catch((caught: unknown) => caught);
    await clock.advance(100);
    controller.abort('enough');
    expect(await error).toMatchObject({ name: 'AbortError', cause: 'enough' });
  });
});
