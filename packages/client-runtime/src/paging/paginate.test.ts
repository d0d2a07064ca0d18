import { describe, expect, it } from 'vitest';
import { ServiceError } from '../errors/service-error.js';
import { type FakeAnswer, fail, succeed } from '../testing/fake-fetch.js';
import { testClient } from '../testing/test-client.js';
import { type DescribeWidgetsInput, describeWidgets, type Widget } from '../testing/widget-service.js';
import { paginate } from './paginate.js';

function widget(index: number): Widget {
  return { WidgetId: `w-${index}`, WidgetState: 'RUNNING' };
}

/** A service with so many widgets, that gives at most `cap` of them at once, and may not count them. */
function service(count: number, cap = 20, counted = true): FakeAnswer {
  const all = Array.from({ length: count }, (_, index) => widget(index));
  return (request) => {
    const { Offset = 0, Limit = cap } = JSON.parse(request.body) as DescribeWidgetsInput;
    const WidgetSet = all.slice(Offset, Offset + Math.min(Limit, cap));
    return succeed(counted ? { WidgetSet, TotalCount: count } : { WidgetSet })(request);
  };
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

describe('paginate', () => {
  const cases: [name: string, answer: FakeAnswer, input: DescribeWidgetsInput, items: number, bodies: object[]][] = [
    ['no items', service(0), { Limit: 5 }, 0, [{ Limit: 5, Offset: 0 }]],
    ['one page', service(3), { Limit: 5 }, 3, [{ Limit: 5, Offset: 0 }]],
    [
      'a full last page',
      service(4),
      { Limit: 2 },
      4,
      [
        { Limit: 2, Offset: 0 },
        { Limit: 2, Offset: 2 },
      ],
    ],
    [
      'a short last page',
      service(3),
      { Limit: 2 },
      3,
      [
        { Limit: 2, Offset: 0 },
        { Limit: 2, Offset: 2 },
      ],
    ],
    ['an offset', service(5), { Offset: 3, Limit: 2 }, 2, [{ Limit: 2, Offset: 3 }]],
    [
      'a limit of the service',
      service(5, 2),
      { Limit: 4 },
      5,
      [
        { Limit: 4, Offset: 0 },
        { Limit: 4, Offset: 2 },
        { Limit: 4, Offset: 4 },
      ],
    ],
    ['no limit', service(5, 3), {}, 5, [{ Offset: 0 }, { Offset: 3 }]],
    [
      'no count and a short page',
      service(3, 20, false),
      { Limit: 2 },
      3,
      [
        { Limit: 2, Offset: 0 },
        { Limit: 2, Offset: 2 },
      ],
    ],
    ['no count and no limit', service(3, 3, false), {}, 3, [{ Offset: 0 }, { Offset: 3 }]],
    ['a count beyond what is shown', succeed({ WidgetSet: [], TotalCount: 9 }), {}, 0, [{ Offset: 0 }]],
    ['null for a list', succeed({ WidgetSet: null, TotalCount: 0 }), {}, 0, [{ Offset: 0 }]],
  ];
  it.each(cases)('reads %s', async (_name, answer, input, items, bodies) => {
    const { client, requests } = testClient([answer], { throttle: false });
    const found = await collect(paginate(client, describeWidgets, input).items());
    expect(found).toEqual(Array.from({ length: items }, (_, index) => widget((input.Offset ?? 0) + index)));
    expect(requests.map(({ body }) => JSON.parse(body))).toEqual(bodies);
  });

  it('gives pages, as they were answered', async () => {
    const { client } = testClient([service(3)], { throttle: false });
    const pages = await collect(paginate(client, describeWidgets, { Limit: 2 }));
    expect(pages).toEqual([
      { WidgetSet: [widget(0), widget(1)], TotalCount: 3, RequestId: 'request-1' },
      { WidgetSet: [widget(2)], TotalCount: 3, RequestId: 'request-1' },
    ]);
  });

  it('asks for nothing before the loop begins, nor after it is left', async () => {
    const { client, requests } = testClient([service(9)], { throttle: false });
    const pages = paginate(client, describeWidgets, { Limit: 2 });
    expect(requests).toHaveLength(0);
    for await (const { WidgetId } of pages.items()) {
      if (WidgetId === 'w-2') break;
    }
    expect(requests).toHaveLength(2);
  });

  it('begins anew with each loop', async () => {
    const { client } = testClient([service(3)], { throttle: false });
    const pages = paginate(client, describeWidgets, { Limit: 2 });
    expect(await collect(pages.items())).toHaveLength(3);
    expect(await collect(pages.items())).toHaveLength(3);
  });

  it('passes options and errors on', async () => {
    const { client, requests } = testClient([fail('InvalidParameter')]);
    const items = paginate(client, describeWidgets, {}, { region: 'xx-south' }).items();
    await expect(items.next()).rejects.toThrow(ServiceError);
    expect(requests[0]?.url).toBe('https://widget.xx-south.example.com/');
  });
});
