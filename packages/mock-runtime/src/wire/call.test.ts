import { describe, expect, test } from 'vitest';
import { createMock } from '../create-mock.js';
import { answerOf, ENDPOINT, outcomeOf } from '../testing/answers.js';
import { GADGETS } from '../testing/gadget-definition.js';
import { signedForm, signedGet, signedPost, tc3Headers } from '../testing/sign-by-hand.js';

const WANT = { GadgetName: 'ä b', Size: 3, Tags: [{ Key: 'k', Value: 'v' }, { Key: 'l' }] };
const FLAT = { GadgetName: 'ä b', Size: '3', 'Tags.7.Key': 'l', 'Tags.1.Value': 'v', 'Tags.1.Key': 'k' };
const REGION = 'north';

function multipart(parts: Record<string, string>): string {
  const text = Object.entries(parts).map(
    ([name, value]) => `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${text.join('')}--edge--\r\n`;
}

describe('forms of requests', () => {
  const call = { action: 'CreateGadget', region: REGION };
  const query = new URLSearchParams(FLAT).toString();
  const v1 = { Action: 'CreateGadget', Region: REGION, ...FLAT };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const cases: [string, () => Request][] = [
    ['POST JSON', () => signedPost(ENDPOINT, { ...call, params: WANT })],
    [
      'POST multipart',
      () => signedPost(ENDPOINT, { ...call, contentType: 'multipart/form-data; boundary=edge', body: multipart(FLAT) }),
    ],
    ['GET, v3', () => signedGet(ENDPOINT, query, call)],
    ['GET, v1', () => new Request(`${ENDPOINT}/?${signedForm('GET', 'gadget.example.com', v1)}`)],
    [
      'POST form, v1',
      () =>
        new Request(ENDPOINT, { method: 'POST', headers: form, body: signedForm('POST', 'gadget.example.com', v1) }),
    ],
  ];
  test.each(cases)('%s carries the same parameters', async (_title, make) => {
    const seen: unknown[] = [];
    const actions = {
      CreateGadget: ({ input, region }: { input: unknown; region: string | undefined }) => {
        seen.push(input, region);
        return { GadgetId: 'gad-1' };
      },
    };
    const mock = createMock(GADGETS, { behaviour: { actions } });
    expect(await answerOf(mock, make())).toMatchObject({ GadgetId: 'gad-1' });
    expect(seen).toEqual([WANT, REGION]);
  });

  test('bytes in a multipart body arrive as Base64', async () => {
    const body = Buffer.concat([
      Buffer.from('--edge\r\nContent-Disposition: form-data; name="Picture"\r\n\r\n'),
      Buffer.from([0, 255, 1]),
      Buffer.from('\r\n--edge\r\nContent-Disposition: form-data; name="Place"\r\n\r\nhere\r\n--edge--'),
    ]);
    const mock = createMock(GADGETS);
    const contentType = 'multipart/form-data; boundary=edge';
    const request = signedPost(ENDPOINT, { action: 'DescribeWeather', contentType, body: new Uint8Array(body) });
    expect(await outcomeOf(mock, request)).toBe('ok');
    expect(mock.requests.list()[0]?.params).toEqual({ Picture: 'AP8B', Place: 'here' });
  });
});

describe('requests that are turned down before their parameters matter', () => {
  const mock = createMock(GADGETS, { rates: 'off' });
  const post = (more: object) => signedPost(ENDPOINT, { action: 'DescribeWeather', params: { Place: 'x' }, ...more });
  const put = () => new Request(ENDPOINT, { method: 'PUT', body: '{}', headers: post({}).headers });
  const bare = (init: RequestInit, path = '/') => new Request(ENDPOINT + path, init);
  const big = (bytes: number) => JSON.stringify({ Place: 'x'.repeat(bytes) });
  const cases: [string, () => Request, string][] = [
    ['another method', put, 'UnsupportedProtocol'],
    ['HEAD', () => bare({ method: 'HEAD' }), 'UnsupportedProtocol'],
    ['another content type', () => post({ contentType: 'text/plain' }), 'UnsupportedProtocol'],
    ['no content type', () => bare({ method: 'POST' }), 'UnsupportedProtocol'],
    ['another path', () => bare({}, '/elsewhere'), 'InvalidAction'],
    ['no action', () => bare({}), 'MissingParameter'],
    ['no version', () => post({ version: '' }), 'MissingParameter'],
    ['an unknown version', () => post({ version: '2017-03-12' }), 'NoSuchVersion'],
    ['an unknown action', () => post({ action: 'DescribeNothing' }), 'InvalidAction'],
    ['an action of every object', () => post({ action: 'constructor' }), 'InvalidAction'],
    ['an action that changes prototypes', () => post({ action: '__proto__' }), 'InvalidAction'],
    ['a missing region', () => post({ action: 'DescribeGadgets', params: {} }), 'MissingParameter'],
    ['the region "null"', () => post({ action: 'DescribeGadgets', params: {}, region: 'null' }), 'MissingParameter'],
    ['an unknown region', () => post({ action: 'DescribeGadgets', params: {}, region: 'west' }), 'UnsupportedRegion'],
    ['an unknown region that does not matter', () => post({ region: 'west' }), 'ok'],
    ['a JSON body that is too large', () => post({ body: big(10 * 1024 * 1024) }), 'RequestSizeLimitExceeded'],
    [
      'a query that is too large',
      () => signedGet(ENDPOINT, `Place=${'x'.repeat(32 * 1024)}`, { action: 'DescribeWeather' }),
      'RequestSizeLimitExceeded',
    ],
    [
      'a form that is too large',
      () =>
        bare({
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: `Place=${'x'.repeat(1024 * 1024)}`,
        }),
      'RequestSizeLimitExceeded',
    ],
    ['JSON cut short', () => post({ body: '{"Place":"x' }), 'InvalidParameter'],
    ['an empty body', () => post({ body: '' }), 'InvalidParameter'],
    ['a JSON list', () => post({ body: '[]' }), 'InvalidParameter'],
    ['a JSON null', () => post({ body: 'null' }), 'InvalidParameter'],
    [
      'bytes that are no UTF-8',
      () => post({ body: new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]) }),
      'InvalidParameter',
    ],
    ['a bad escape', () => signedGet(ENDPOINT, 'Place=%zz', { action: 'DescribeWeather' }), 'InvalidParameter'],
    [
      'a broken multipart body',
      () => post({ contentType: 'multipart/form-data; boundary=edge', body: '--edge\r\n' }),
      'InvalidRequest',
    ],
  ];
  test.each(cases)('%s: %s', async (_title, make, want) => {
    const response = await mock.fetch(make());
    const { Response } = (await response.json()) as { Response: { Error?: { Code: string } } };
    expect([response.status, Response.Error?.Code ?? 'ok']).toEqual([200, want]);
  });

  test('a large JSON body within the limit', async () => {
    expect(await outcomeOf(mock, post({ body: big(9 * 1024 * 1024) }))).toBe('ok');
  });

  test('headers of v3 without a signature do not pass for v1', async () => {
    const { authorization: _, ...headers } = tc3Headers('POST', ENDPOINT, '', '{}', 'application/json', {
      action: 'DescribeWeather',
    });
    expect(await outcomeOf(mock, bare({ method: 'POST', headers, body: '{}' }))).toBe('MissingParameter');
  });
});
