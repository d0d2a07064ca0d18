import { describe, expect, test } from 'vitest';
import { parseTc3Authorization, type Tc3Material, tc3CanonicalRequest, tc3Signature, tc3StringToSign } from './tc3.js';

/** The worked example of the chapter "Signature v3"; its key ends in asterisks. */
const DOCUMENTED: Tc3Material = {
  method: 'POST',
  query: '',
  headers: [
    ['content-type', 'application/json; charset=utf-8'],
    ['host', 'cvm.tencentcloudapi.com'],
  ],
  payload: '{"Limit": 1, "Filters": [{"Values": ["unnamed"], "Name": "instance-name"}]}',
  timestamp: '1551113065',
  date: '2019-02-25',
  service: 'cvm',
  secretKey: 'Gu5t9xGARNpq86cd98joQYCN3*******',
};

describe('the documented signature v3', () => {
  test('its canonical request', () => {
    expect(tc3CanonicalRequest(DOCUMENTED)).toBe(
      [
        'POST',
        '/',
        '',
        'content-type:application/json; charset=utf-8',
        'host:cvm.tencentcloudapi.com',
        '',
        'content-type;host',
        '99d58dfbc6745f6747f36bfca17dee5e6881dc0428a0a36f96199342bc5b4907',
      ].join('\n'),
    );
  });

  test('its string to sign', () => {
    expect(tc3StringToSign(DOCUMENTED)).toBe(
      [
        'TC3-HMAC-SHA256',
        '1551113065',
        '2019-02-25/cvm/tc3_request',
        '2815843035062fffda5fd6f2a44ea8a34818b0dc46f024b8b3786976a3adda7a',
      ].join('\n'),
    );
  });

  test('its signature', () => {
    expect(tc3Signature(DOCUMENTED)).toBe('c492e8e41437e97a620b728c301bb8d17e7dc0c17eeabce80c20cd70fc3a78ff');
  });

  test('header values count in lowercase and without spaces around', () => {
    const loud: Tc3Material = {
      ...DOCUMENTED,
      headers: [
        ['content-type', '  Application/JSON; charset=UTF-8 '],
        ['host', 'CVM.tencentcloudapi.com'],
      ],
    };
    expect(tc3Signature(loud)).toBe(tc3Signature(DOCUMENTED));
  });
});

describe('parseTc3Authorization', () => {
  test('reads the documented header', () => {
    const header =
      'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=c492';
    expect(parseTc3Authorization(header)).toEqual({
      secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******',
      date: '2019-02-25',
      service: 'cvm',
      signedHeaders: ['content-type', 'host'],
      signature: 'c492',
    });
  });

  test.each([
    '',
    'Bearer abc',
    'TC3-HMAC-SHA256',
    'TC3-HMAC-SHA256 Credential=id/2019-02-25/cvm/tc3_request, Signature=c',
    'TC3-HMAC-SHA256 Credential=id/2019-02-25/cvm, SignedHeaders=host, Signature=c',
    'TC3-HMAC-SHA256 Credential=id/2019-02-25/cvm/other_request, SignedHeaders=host, Signature=c',
    'TC3-HMAC-SHA256 Credential=/2019-02-25/cvm/tc3_request, SignedHeaders=host, Signature=c',
    'TC3-HMAC-SHA256 Credential=id/2019-02-25/cvm/tc3_request, SignedHeaders=host, Signature=',
    'TC3-HMAC-SHA256 Credential=id/2019-02-25/cvm/tc3_request, SignedHeaders=host, Signature=c, More=d',
  ])('refuses %j', (header) => {
    expect(parseTc3Authorization(header)).toBeUndefined();
  });
});
