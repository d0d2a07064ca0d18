import { describe, expect, it } from 'vitest';
import type { CryptoProvider } from '../crypto/crypto-provider.js';
import { platformCrypto as nodeCrypto } from '../crypto/node-crypto.js';
import { platformCrypto as webCrypto } from '../crypto/web-crypto.js';
import { sha256Hex } from './sha256-hex.js';
import {
  tc3Authorization,
  tc3CanonicalRequest,
  tc3CredentialScope,
  tc3Signature,
  tc3SignedHeaders,
  tc3SigningKey,
  tc3StringToSign,
} from './tc3.js';

/** The worked example of the chapter "Signature v3"; the asterisks are part of the keys. */
const vector = {
  secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******',
  secretKey: 'Gu5t9xGARNpq86cd98joQYCN3*******',
  timestamp: 1551113065,
  service: 'cvm',
  payload: '{"Limit": 1, "Filters": [{"Values": ["unnamed"], "Name": "instance-name"}]}',
  headers: { 'Content-Type': 'application/json; charset=utf-8', Host: 'cvm.tencentcloudapi.com' },
  payloadHash: '99d58dfbc6745f6747f36bfca17dee5e6881dc0428a0a36f96199342bc5b4907',
  canonicalHash: '2815843035062fffda5fd6f2a44ea8a34818b0dc46f024b8b3786976a3adda7a',
  scope: '2019-02-25/cvm/tc3_request',
  signature: 'c492e8e41437e97a620b728c301bb8d17e7dc0c17eeabce80c20cd70fc3a78ff',
};

const canonicalRequest = [
  'POST',
  '/',
  '',
  'content-type:application/json; charset=utf-8',
  'host:cvm.tencentcloudapi.com',
  '',
  'content-type;host',
  vector.payloadHash,
].join('\n');

const stringToSign = ['TC3-HMAC-SHA256', '1551113065', vector.scope, vector.canonicalHash].join('\n');

const providers: [string, CryptoProvider][] = [
  ['node:crypto', nodeCrypto],
  ['WebCrypto', webCrypto],
];

describe.each(providers)('the documented TC3 example with %s', (_name, crypto) => {
  it('hashes the payload', async () => {
    expect(await sha256Hex(vector.payload, crypto)).toBe(vector.payloadHash);
  });

  it('hashes the canonical request', async () => {
    const request = { method: 'POST', query: '', headers: vector.headers, payloadHash: vector.payloadHash } as const;
    expect(tc3CanonicalRequest(request)).toBe(canonicalRequest);
    expect(await sha256Hex(canonicalRequest, crypto)).toBe(vector.canonicalHash);
  });

  it('signs the string to sign', async () => {
    expect(tc3StringToSign(vector.timestamp, vector.scope, vector.canonicalHash)).toBe(stringToSign);
    const key = await tc3SigningKey(vector.secretKey, vector.scope, crypto);
    expect(await tc3Signature(key, stringToSign, crypto)).toBe(vector.signature);
  });
});

describe('tc3Authorization', () => {
  it('writes the documented header', () => {
    const { secretId, scope, signature } = vector;
    const signedHeaders = tc3SignedHeaders(vector.headers);
    expect(tc3Authorization({ secretId, scope, signedHeaders, signature })).toBe(
      `TC3-HMAC-SHA256 Credential=${secretId}/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`,
    );
  });
});

describe('tc3SignedHeaders', () => {
  it('sorts lowercase names', () => {
    const given = { 'X-TC-Action': ' DescribeWidgets ', Host: 'h', 'Content-Type': 'c' };
    expect(tc3SignedHeaders(given)).toBe('content-type;host;x-tc-action');
    expect(tc3CanonicalRequest({ method: 'GET', query: 'A=1', headers: given, payloadHash: 'e' })).toBe(
      'GET\n/\nA=1\ncontent-type:c\nhost:h\nx-tc-action:DescribeWidgets\n\ncontent-type;host;x-tc-action\ne',
    );
  });
});

describe('tc3CredentialScope', () => {
  const cases: [given: string, want: string][] = [
    ['2019-02-25T16:44:25Z', '2019-02-25/cvm/tc3_request'],
    ['2019-02-25T23:59:59Z', '2019-02-25/cvm/tc3_request'],
    ['2019-02-26T00:00:00Z', '2019-02-26/cvm/tc3_request'],
    ['2024-02-29T12:00:00Z', '2024-02-29/cvm/tc3_request'],
  ];
  it.each(cases)('takes the date of %s in UTC', (given, want) => {
    expect(tc3CredentialScope(Date.parse(given) / 1000, 'cvm')).toBe(want);
  });
});
