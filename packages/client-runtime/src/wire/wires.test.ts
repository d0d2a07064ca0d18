import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { platformCrypto } from '../crypto/node-crypto.js';
import { toParameters } from '../encode/to-parameters.js';
import { tc3Get } from './tc3-get.js';
import { tc3Json } from './tc3-json.js';
import { tc3Multipart } from './tc3-multipart.js';
import { v1Form } from './v1-form.js';
import { v1Get } from './v1-get.js';
import type { Wire, WireCall, WireRequest } from './wire.js';

const credentials = { secretId: 'AKIDexample', secretKey: 'secret-key-of-tests', token: 'token-of-tests' };

/** 2026-01-02T03:04:05Z. */
const timestamp = 1767323045;

/** A nonce of 1 + floor(0.25 * (2 ** 31 - 2)). */
const random = (): number => 0.25;
const NONCE = '536870912';

interface Given {
  readonly input: object;
  readonly call?: Partial<WireCall>;
  readonly token?: string | undefined;
}

function send(wire: Wire, { input, call, token }: Given): Promise<WireRequest> {
  const prepared = wire.prepare({
    action: 'DescribeWidgets',
    version: '2020-02-20',
    service: 'widget',
    host: 'widget.example.com',
    region: 'xx-north',
    language: undefined,
    parameters: toParameters(input, { action: 'DescribeWidgets', binary: wire.binary }),
    crypto: platformCrypto,
    random,
    ...call,
  });
  return prepared({ credentials: { ...credentials, token }, timestamp });
}

/** The signature of a hand-written canonical request, with nothing of the code under test. */
function tc3Signature(canonicalRequest: string): string {
  const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
  const hash = createHash('sha256').update(canonicalRequest).digest('hex');
  const stringToSign = `TC3-HMAC-SHA256\n${timestamp}\n2026-01-02/widget/tc3_request\n${hash}`;
  const key = hmac(hmac(hmac(`TC3${credentials.secretKey}`, '2026-01-02'), 'widget'), 'tc3_request');
  return hmac(key, stringToSign).toString('hex');
}

function tc3Authorization(canonicalRequest: string): string {
  const scope = `Credential=AKIDexample/2026-01-02/widget/tc3_request, SignedHeaders=content-type;host`;
  return `TC3-HMAC-SHA256 ${scope}, Signature=${tc3Signature(canonicalRequest)}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const EMPTY_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Inputs with their JSON, their query with TC3, and their part of the v1 string to sign, all written by hand. */
const cases: [name: string, input: object, json: string, query: string, signed: string][] = [
  ['nothing', {}, '{}', '', ''],
  ['a space and a plus', { A: 'a b+c' }, '{"A":"a b+c"}', 'A=a%20b%2Bc', 'A=a b+c&'],
  ['an asterisk', { A: '*' }, '{"A":"*"}', 'A=%2A', 'A=*&'],
  ['unicode', { A: 'é批😀' }, '{"A":"é批😀"}', 'A=%C3%A9%E6%89%B9%F0%9F%98%80', 'A=é批😀&'],
  ['separators', { A: 'x=1&y/?#' }, '{"A":"x=1&y/?#"}', 'A=x%3D1%26y%2F%3F%23', 'A=x=1&y/?#&'],
  ['an empty text', { A: '' }, '{"A":""}', 'A=', 'A=&'],
  ['zero and false', { A: 0, AA: false }, '{"A":0,"AA":false}', 'A=0&AA=false', 'A=0&AA=false&'],
  ['null and undefined', { A: null, AA: undefined, AB: { A: null } }, '{"AB":{}}', '', ''],
  [
    'nested lists',
    { A: [{ Name: 'n', Values: ['x', 'y'] }, { Values: [] }] },
    '{"A":[{"Name":"n","Values":["x","y"]},{"Values":[]}]}',
    'A.0.Name=n&A.0.Values.0=x&A.0.Values.1=y',
    'A.0.Name=n&A.0.Values.0=x&A.0.Values.1=y&',
  ],
  [
    'thirteen items, the third after the thirteenth',
    { A: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] },
    '{"A":["0","1","2","3","4","5","6","7","8","9","10","11","12"]}',
    'A.0=0&A.1=1&A.10=10&A.11=11&A.12=12&A.2=2&A.3=3&A.4=4&A.5=5&A.6=6&A.7=7&A.8=8&A.9=9',
    'A.0=0&A.1=1&A.10=10&A.11=11&A.12=12&A.2=2&A.3=3&A.4=4&A.5=5&A.6=6&A.7=7&A.8=8&A.9=9&',
  ],
];

describe('tc3Json', () => {
  it.each(cases)('signs %s byte for byte', async (_name, input, json) => {
    const { query, headers, body } = await send(tc3Json(), { input });
    const canonical = [
      'POST',
      '/',
      '',
      'content-type:application/json; charset=utf-8',
      'host:widget.example.com',
      '',
      'content-type;host',
      sha256(json),
    ].join('\n');
    expect(new TextDecoder().decode(body)).toBe(json);
    expect(query).toBe('');
    expect(headers).toEqual({
      Authorization: tc3Authorization(canonical),
      'Content-Type': 'application/json; charset=utf-8',
      'X-TC-Action': 'DescribeWidgets',
      'X-TC-Region': 'xx-north',
      'X-TC-Timestamp': '1767323045',
      'X-TC-Version': '2020-02-20',
    });
  });

  it('sends token and language, and no region where there is none', async () => {
    const given = { input: {}, call: { language: 'en-US', region: undefined }, token: 'token-of-tests' };
    const { headers } = await send(tc3Json(), given);
    expect(headers).toMatchObject({ 'X-TC-Token': 'token-of-tests', 'X-TC-Language': 'en-US' });
    expect(headers).not.toHaveProperty('X-TC-Region');
  });

  it('signs the port where there is one', async () => {
    const { headers } = await send(tc3Json(), { input: {}, call: { host: '127.0.0.1:8080' } });
    const canonical = `POST\n/\n\ncontent-type:application/json; charset=utf-8\nhost:127.0.0.1:8080\n\ncontent-type;host\n${sha256('{}')}`;
    expect(headers.Authorization).toBe(tc3Authorization(canonical));
  });

  it('makes another key for another day, and for another secret', async () => {
    const wire = tc3Json();
    const first = await send(wire, { input: {} });
    const prepared = wire.prepare({
      action: 'DescribeWidgets',
      version: '2020-02-20',
      service: 'widget',
      host: 'widget.example.com',
      region: undefined,
      language: undefined,
      parameters: {},
      crypto: platformCrypto,
      random,
    });
    const tomorrow = await prepared({ credentials, timestamp: timestamp + 86_400 });
    const stranger = await prepared({ credentials: { ...credentials, secretKey: 'another-key' }, timestamp });
    const again = await prepared({ credentials, timestamp });
    expect(tomorrow.headers.Authorization).toContain('/2026-01-03/widget/');
    expect(stranger.headers.Authorization).not.toBe(first.headers.Authorization);
    expect(again.headers.Authorization).toBe(first.headers.Authorization);
  });
});

describe('tc3Get', () => {
  it.each(cases)('signs %s byte for byte', async (_name, input, _json, wantQuery) => {
    const { query, headers, body } = await send(tc3Get(), { input });
    const canonical = [
      'GET',
      '/',
      wantQuery,
      'content-type:application/x-www-form-urlencoded',
      'host:widget.example.com',
      '',
      'content-type;host',
      EMPTY_SHA256,
    ].join('\n');
    expect(query).toBe(wantQuery);
    expect(body).toBeUndefined();
    expect(headers.Authorization).toBe(tc3Authorization(canonical));
    expect(headers['Content-Type']).toBe('application/x-www-form-urlencoded');
  });
});

describe('tc3Multipart', () => {
  it('signs the body with its boundary', async () => {
    const { headers, body } = await send(tc3Multipart(), { input: { Offset: 0, Data: new Uint8Array([0, 255]) } });
    const boundary = '40000000400000004000000040000000';
    const contentType = `multipart/form-data; boundary=${boundary}`;
    const text = Buffer.from(body ?? []).toString('latin1');
    const hash = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    const canonical = `POST\n/\n\ncontent-type:${contentType}\nhost:widget.example.com\n\ncontent-type;host\n${hash}`;
    expect(headers['Content-Type']).toBe(contentType);
    expect(text).toContain('name="Offset"\r\n\r\n0\r\n');
    expect(text).toContain('Content-Type: application/octet-stream\r\n\r\n\x00\xff\r\n');
    expect(headers.Authorization).toBe(tc3Authorization(canonical));
  });
});

/** The v1 string to sign around the part of a case, whose names all sort before "Action". */
function v1StringToSign(method: string, signed: string, signatureMethod: string): string {
  return (
    `${method}widget.example.com/?${signed}Action=DescribeWidgets&Nonce=${NONCE}&Region=xx-north&SecretId=AKIDexample` +
    `&SignatureMethod=${signatureMethod}&Timestamp=1767323045&Version=2020-02-20`
  );
}

/** What is sent: the same, encoded, with the signature between SecretId and SignatureMethod. */
function v1Query(query: string, signatureMethod: string, stringToSign: string): string {
  const hash = signatureMethod === 'HmacSHA1' ? 'sha1' : 'sha256';
  const signature = createHmac(hash, credentials.secretKey).update(stringToSign).digest('base64');
  return (
    `${query}${query && '&'}Action=DescribeWidgets&Nonce=${NONCE}&Region=xx-north&SecretId=AKIDexample` +
    `&Signature=${signature.replaceAll('+', '%2B').replaceAll('/', '%2F').replaceAll('=', '%3D')}` +
    `&SignatureMethod=${signatureMethod}&Timestamp=1767323045&Version=2020-02-20`
  );
}

describe.each(['HmacSHA256', 'HmacSHA1'] as const)('v1 with %s', (signatureMethod) => {
  it.each(cases)('signs %s in a form byte for byte', async (_name, input, _json, query, signed) => {
    const request = await send(v1Form(signatureMethod), { input });
    const want = v1Query(query, signatureMethod, v1StringToSign('POST', signed, signatureMethod));
    expect(new TextDecoder().decode(request.body)).toBe(want);
    expect(request).toMatchObject({ query: '', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
  });

  it.each(cases)('signs %s in a query byte for byte', async (_name, input, _json, query, signed) => {
    const request = await send(v1Get(signatureMethod), { input });
    expect(request.query).toBe(v1Query(query, signatureMethod, v1StringToSign('GET', signed, signatureMethod)));
    expect(request.body).toBeUndefined();
  });
});

describe('v1Form', () => {
  it('sends token and language as parameters', async () => {
    const given = { input: {}, call: { language: 'zh-CN', region: undefined }, token: 'token-of-tests' };
    const body = new TextDecoder().decode((await send(v1Form(), given)).body);
    expect(body).toContain('Language=zh-CN&');
    expect(body).toContain('Token=token-of-tests&');
    expect(body).not.toContain('Region=');
  });

  it('refuses input that a common parameter would hide', () => {
    expect(() => send(v1Form(), { input: { Nonce: 1 } })).toThrow(
      'DescribeWidgets was not sent: the input has Nonce, which is a common parameter of this form',
    );
  });
});
