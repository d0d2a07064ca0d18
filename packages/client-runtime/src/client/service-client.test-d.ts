import { describe, expectTypeOf, it } from 'vitest';
import {
  type ActionDefinition,
  type ApiPromise,
  type ClientOptions,
  type Fetch,
  isServiceError,
  type Pages,
  paginate,
  ServiceClient,
  type ServiceError,
  untilGone,
  untilState,
  waitFor,
} from '../index.js';
import {
  createWidget,
  type DescribeWidgetsOutput,
  deleteWidget,
  describeWidgets,
  type Widget,
  widgetService,
} from '../testing/widget-service.js';

const client = new ServiceClient(widgetService, { credentials: { secretId: 'i', secretKey: 'k' } });

describe('call', () => {
  it('takes the input of the action', () => {
    client.call(createWidget, { Name: 'n' });
    // @ts-expect-error a required member is missing
    client.call(createWidget, {});
    // @ts-expect-error a member is misspelt
    client.call(createWidget, { Name: 'n', Pasword: 'p' });
    // @ts-expect-error a number stands for a text
    client.call(createWidget, { Name: 1 });
    // @ts-expect-error a single value stands for a list
    client.call(describeWidgets, { WidgetIds: 'w' });
    // @ts-expect-error a list stands for a single value
    client.call(deleteWidget, { WidgetId: ['w'] });
    // @ts-expect-error there is no input
    client.call(describeWidgets);
    // @ts-expect-error there is no such option
    client.call(describeWidgets, {}, { timeOut: 1 });
  });

  it('gives the output of the action', () => {
    expectTypeOf(client.call(describeWidgets, {})).toEqualTypeOf<ApiPromise<DescribeWidgetsOutput>>();
    expectTypeOf(client.call(describeWidgets, {})).resolves.toEqualTypeOf<DescribeWidgetsOutput>();
    expectTypeOf(client.call(describeWidgets, {}).withResponse()).resolves.toHaveProperty('requestId').toBeString();
    expectTypeOf<ApiPromise<1>>().toExtend<Promise<1>>();
  });
});

describe('isServiceError', () => {
  it('narrows to the codes of an action', () => {
    const error: unknown = undefined;
    if (isServiceError(error)) expectTypeOf(error).toEqualTypeOf<ServiceError>();
    if (isServiceError(error, describeWidgets)) {
      expectTypeOf(error.code).toEqualTypeOf<'ResourceNotFound.Widget' | 'InvalidParameter.WidgetId' | (string & {})>();
    }
    if (isServiceError(error, describeWidgets, 'ResourceNotFound.Widget')) {
      expectTypeOf(error.code).toEqualTypeOf<'ResourceNotFound.Widget'>();
    }
    // @ts-expect-error the action does not document this code
    isServiceError(error, describeWidgets, 'ResourceNotFound.Gadget');
  });
});

describe('paginate', () => {
  it('knows pages and items', () => {
    const pages = paginate(client, describeWidgets, { Limit: 1 });
    expectTypeOf(pages).toEqualTypeOf<Pages<DescribeWidgetsOutput, Widget>>();
    // @ts-expect-error the action has no pages
    paginate(client, deleteWidget, { WidgetId: 'w' });
    // @ts-expect-error a member is misspelt
    paginate(client, describeWidgets, { Limits: 1 });
  });
});

describe('waitFor', () => {
  it('knows the output and the codes', () => {
    const states = { done: ['RUNNING'] };
    const wait = waitFor(
      client,
      describeWidgets,
      {},
      untilState((output) => output.WidgetSet?.[0]?.WidgetState, states),
    );
    expectTypeOf(wait).resolves.toEqualTypeOf<DescribeWidgetsOutput>();
    expectTypeOf(waitFor(client, describeWidgets, {}, untilGone('ResourceNotFound.Widget'))).resolves.toBeUndefined();
    waitFor(
      client,
      describeWidgets,
      {},
      // @ts-expect-error the output has no such member
      untilState((output) => output.GadgetSet, states),
    );
    // @ts-expect-error the action does not document this code
    waitFor(client, describeWidgets, {}, untilGone('ResourceNotFound.Gadget'));
  });
});

describe('definitions', () => {
  it('of one action do not pass for another', () => {
    expectTypeOf<ActionDefinition<{ A: string }, object>>().not.toExtend<ActionDefinition<{ B: string }, object>>();
    expectTypeOf<ActionDefinition<object, { A: string }>>().not.toExtend<ActionDefinition<object, { B: string }>>();
    expectTypeOf<ActionDefinition<object, object, 'A'>>().not.toExtend<ActionDefinition<object, object, 'B'>>();
  });
});

describe('options', () => {
  it('take what platforms give', () => {
    expectTypeOf<typeof fetch>().toExtend<Fetch>();
    expectTypeOf<(url: string, init?: RequestInit) => Promise<Response>>().toExtend<Fetch>();
    expectTypeOf<{ signal: AbortSignal }>().toExtend<Parameters<typeof client.call>[2]>();
    // @ts-expect-error credentials have a key
    expectTypeOf<{ credentials: { secretId: string } }>().toExtend<ClientOptions>();
  });
});
