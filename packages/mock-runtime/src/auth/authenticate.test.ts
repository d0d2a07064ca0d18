import { describe, expect, test } from 'vitest';
import { createMock } from '../create-mock.js';
import { answerOf, ENDPOINT, outcomeOf } from '../testing/answers.js';
import { GADGETS } from '../testing/gadget-definition.js';
import { type SignedCall, signedForm, signedGet, signedPost } from '../testing/sign-by-hand.js';

const NOW = Date.UTC(2024, 4, 1, 12);
const SECONDS = NOW / 1000;
const LOCAL = 'http://127.0.0.1:8123';
const OTHER = { secretId: 'AKIDOTHER', secretKey: 'other/secret' };
const TEMPORARY = { secretId: 'AKIDTEMP', secretKey: 'temporary', token: 'a-token' };

const mock = createMock(GADGETS, {
  rates: 'off',
  now: () => NOW,
  credentials: [{ secretId: 'AKIDEXAMPLE', secretKey: 'SECRETEXAMPLE' }, OTHER, TEMPORARY],
});

function post(call: Partial<SignedCall>, url = ENDPOINT, change: (request: Request) => Request = (same) => same) {
  return outcomeOf(
    mock,
    change(signedPost(url, { action: 'DescribeWeather', params: { Place: 'here' }, timestamp: SECONDS, ...call })),
  );
}

function withHeader(name: string, value: string | undefined) {
  return (request: Request): Request => {
    const headers = new Headers(request.headers);
    if (value === undefined) {
      headers.delete(name);
    } else {
      headers.set(name, value);
    }
    return new Request(request, { headers });
  };
}

function replaceIn(name: string, search: string | RegExp, replacement: string) {
  return (request: Request): Request =>
    withHeader(name, (request.headers.get(name) ?? '').replace(search, replacement))(request);
}

describe('signature v3', () => {
  test.each<[string, Partial<SignedCall>, string]>([
    ['a signed request', {}, 'ok'],
    ['another pair', OTHER, 'ok'],
    ['five minutes early', { timestamp: SECONDS - 300 }, 'ok'],
    ['five minutes late', { timestamp: SECONDS + 300 }, 'ok'],
    ['more than five minutes early', { timestamp: SECONDS - 301 }, 'AuthFailure.SignatureExpire'],
    ['more than five minutes late', { timestamp: SECONDS + 301 }, 'AuthFailure.SignatureExpire'],
    ['a wrong key', { secretKey: 'wrong' }, 'AuthFailure.SignatureFailure'],
    ['an unknown key', { secretId: 'AKIDNOBODY' }, 'AuthFailure.SecretIdNotFound'],
    ['a key that is none', { secretId: 'no key at all' }, 'AuthFailure.InvalidSecretId'],
    ['another service', { service: 'widget' }, 'AuthFailure.InvalidAuthorization'],
    ['another host', { signedHost: 'widget.example.com' }, 'AuthFailure.SignatureFailure'],
    ['a temporary key with its token', { ...TEMPORARY }, 'ok'],
    ['a temporary key without token', { ...TEMPORARY, token: '' }, 'AuthFailure.TokenFailure'],
    ['a temporary key with another token', { ...TEMPORARY, token: 'b-token' }, 'AuthFailure.TokenFailure'],
    ['a long-term key with a token', { token: 'a-token' }, 'AuthFailure.TokenFailure'],
    ['a content type with a charset', { contentType: 'application/json; charset=utf-8' }, 'ok'],
  ])('%s: %s', async (_title, call, want) => {
    expect(await post(call)).toBe(want);
  });

  test.each<[string, (request: Request) => Request, string]>([
    ['no timestamp', withHeader('x-tc-timestamp', undefined), 'MissingParameter'],
    ['a timestamp in words', withHeader('x-tc-timestamp', 'noon'), 'InvalidParameterValue'],
    [
      'another timestamp than was signed',
      withHeader('x-tc-timestamp', `${SECONDS + 1}`),
      'AuthFailure.SignatureFailure',
    ],
    [
      'a timestamp of another day',
      replaceIn('authorization', /\d{4}-\d\d-\d\d/, '2024-04-30'),
      'AuthFailure.InvalidAuthorization',
    ],
    ['no authorization', withHeader('authorization', undefined), 'MissingParameter'],
    ['an authorization of another kind', withHeader('authorization', 'Basic abc'), 'AuthFailure.InvalidAuthorization'],
    ['an unsigned host', replaceIn('authorization', ';host', ''), 'AuthFailure.InvalidAuthorization'],
    ['an unsigned content type', replaceIn('authorization', 'content-type;', ''), 'AuthFailure.InvalidAuthorization'],
    ['a signature in capitals', replaceIn('authorization', /[0-9a-f]+$/, 'ABCDEF'), 'AuthFailure.SignatureFailure'],
    [
      'another content type than was signed',
      withHeader('content-type', 'application/json;x=y'),
      'AuthFailure.SignatureFailure',
    ],
  ])('%s: %s', async (_title, change, want) => {
    expect(await post({}, ENDPOINT, change)).toBe(want);
  });

  test('another body than was signed', async () => {
    const signed = signedPost(ENDPOINT, { action: 'DescribeWeather', params: { Place: 'a' }, timestamp: SECONDS });
    const forged = new Request(ENDPOINT, { method: 'POST', headers: signed.headers, body: '{"Place":"b"}' });
    expect(await outcomeOf(mock, forged)).toBe('AuthFailure.SignatureFailure');
  });

  test.each<[string, Partial<SignedCall>]>([
    ['any service', { service: '127' }],
    ['the host without its port', { signedHost: '127.0.0.1' }],
    ['the host with its port', { signedHost: '127.0.0.1:8123' }],
  ])('a local endpoint takes %s', async (_title, call) => {
    expect(await post(call, LOCAL)).toBe('ok');
  });

  test('a query that is signed as it was sent', async () => {
    const call = { action: 'DescribeWeather', timestamp: SECONDS };
    const request = signedGet(ENDPOINT, 'Place=a%20b&Exact=true', call);
    expect(await outcomeOf(mock, request)).toBe('ok');
    const forged = new Request(`${ENDPOINT}/?Place=other`, { headers: request.headers });
    expect(await outcomeOf(mock, forged)).toBe('AuthFailure.SignatureFailure');
  });

  test('is not accepted for forms', async () => {
    const call = { action: 'DescribeWeather', timestamp: SECONDS };
    const request = signedPost(ENDPOINT, {
      ...call,
      contentType: 'application/x-www-form-urlencoded',
      body: 'Place=a',
    });
    expect(await outcomeOf(mock, request)).toBe('AuthFailure.InvalidAuthorization');
  });
});

describe('signature v1', () => {
  const FLAT = { Action: 'DescribeWeather', Place: 'ä & b', Timestamp: String(SECONDS) };

  function form(
    flat: Record<string, string>,
    options: Parameters<typeof signedForm>[3] = {},
    host = 'gadget.example.com',
  ) {
    return new Request(ENDPOINT, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: signedForm('POST', host, flat, options),
    });
  }

  test.each<[string, Record<string, string>, Parameters<typeof signedForm>[3], string]>([
    ['HmacSHA256', {}, {}, 'ok'],
    ['HmacSHA1', {}, { algorithm: 'HmacSHA1' }, 'ok'],
    ['HmacSHA1 where no method is named', {}, { algorithm: undefined }, 'ok'],
    ['HmacSHA1 where another method is named', { SignatureMethod: 'Other' }, { algorithm: 'HmacSHA1' }, 'ok'],
    ['a wrong key', {}, { secretKey: 'wrong' }, 'AuthFailure.SignatureFailure'],
    ['an unknown key', { SecretId: 'AKIDNOBODY' }, {}, 'AuthFailure.SecretIdNotFound'],
    ['an old timestamp', { Timestamp: String(SECONDS - 301) }, {}, 'AuthFailure.SignatureExpire'],
    ['a nonce in words', { Nonce: 'once' }, {}, 'InvalidParameterValue'],
    ['no nonce', { Nonce: '' }, {}, 'MissingParameter'],
    ['no key', { SecretId: '' }, {}, 'MissingParameter'],
    ['a temporary key', { SecretId: TEMPORARY.secretId, Token: TEMPORARY.token }, TEMPORARY, 'ok'],
    ['parameters of the official SDK', { RequestClient: 'SDK_1', Language: 'en-US' }, {}, 'ok'],
  ])('%s: %s', async (_title, flat, options, want) => {
    expect(await outcomeOf(mock, form({ ...FLAT, ...flat }, options))).toBe(want);
  });

  test('in a query', async () => {
    const query = signedForm('GET', 'gadget.example.com', FLAT);
    expect(await outcomeOf(mock, new Request(`${ENDPOINT}/?${query}`))).toBe('ok');
    const forged = query.replace('Place=', 'Place=x');
    expect(await outcomeOf(mock, new Request(`${ENDPOINT}/?${forged}`))).toBe('AuthFailure.SignatureFailure');
  });

  test('a form that was signed for the query', async () => {
    const body = signedForm('GET', 'gadget.example.com', FLAT);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await outcomeOf(mock, new Request(ENDPOINT, { method: 'POST', headers, body }))).toBe(
      'AuthFailure.SignatureFailure',
    );
  });
});

describe('without authentication', () => {
  const open = createMock(GADGETS, { rates: 'off', auth: false });

  test('no signature is asked for, but an action and a version are', async () => {
    const query = 'Action=DescribeWeather&Version=2021-05-06&Place=here';
    expect(await outcomeOf(open, new Request(`${ENDPOINT}/?${query}`))).toBe('ok');
    expect(await outcomeOf(open, new Request(`${ENDPOINT}/?Place=here`))).toBe('MissingParameter');
  });

  test('a wrong signature does no harm', async () => {
    const request = signedPost(ENDPOINT, { action: 'DescribeWeather', params: { Place: 'x' }, secretKey: 'wrong' });
    expect(await outcomeOf(open, request)).toBe('ok');
  });
});

test('messages say what is wrong and hold no key', async () => {
  const request = signedPost(ENDPOINT, { action: 'DescribeWeather', timestamp: SECONDS - 900 });
  const { Error: error } = await answerOf(mock, request);
  expect(error?.Message).toContain('900 seconds away');
  expect(JSON.stringify(mock.requests.list())).not.toContain('SECRETEXAMPLE');
});
