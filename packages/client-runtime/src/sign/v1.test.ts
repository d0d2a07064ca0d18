import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CryptoProvider } from '../crypto/crypto-provider.js';
import { platformCrypto as nodeCrypto } from '../crypto/node-crypto.js';
import { platformCrypto as webCrypto } from '../crypto/web-crypto.js';
import type { FlatParameter } from '../encode/flatten-parameters.js';
import { percentEncode } from '../encode/percent-encode.js';
import { v1Signature, v1StringToSign } from './v1.js';

/** The worked example of the chapter "Signature"; the asterisks are part of the keys. */
const secretKey = 'Gu5t9xGARNpq86cd98joQYCN3*******';

const parameters: FlatParameter[] = [
  ['Version', '2017-03-12'],
  ['Timestamp', '1465185768'],
  ['SecretId', 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******'],
  ['Region', 'ap-guangzhou'],
  ['Offset', '0'],
  ['Nonce', '11886'],
  ['Limit', '20'],
  ['InstanceIds.0', 'ins-09dx96dg'],
  ['Action', 'DescribeInstances'],
];

const stringToSign =
  'GETcvm.tencentcloudapi.com/?Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Limit=20&Nonce=11886&Offset=0' +
  '&Region=ap-guangzhou&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******&Timestamp=1465185768&Version=2017-03-12';

const providers: [string, CryptoProvider][] = [
  ['node:crypto', nodeCrypto],
  ['WebCrypto', webCrypto],
];

describe.each(providers)('the documented v1 example with %s', (_name, crypto) => {
  it('signs with HmacSHA1', async () => {
    expect(v1StringToSign('GET', 'cvm.tencentcloudapi.com', parameters)).toBe(stringToSign);
    const signature = await v1Signature('HmacSHA1', secretKey, stringToSign, crypto);
    expect(signature).toBe('zmmjn35mikh6pM3V7sUEuX4wyYM=');
    expect(percentEncode(signature)).toBe('zmmjn35mikh6pM3V7sUEuX4wyYM%3D');
  });

  it('signs with HmacSHA256', async () => {
    const want = createHmac('sha256', secretKey).update(stringToSign).digest('base64');
    expect(await v1Signature('HmacSHA256', secretKey, stringToSign, crypto)).toBe(want);
  });
});

describe('v1StringToSign', () => {
  it('leaves values as they are, and sorts names as ASCII', () => {
    const given: FlatParameter[] = [
      ['InstanceIds.2', 'c d'],
      ['InstanceIds.12', 'é&=+*'],
      ['InstanceIds.10', ''],
      ['a', '1'],
      ['Z', '2'],
    ];
    expect(v1StringToSign('POST', 'h:8080', given)).toBe(
      'POSTh:8080/?InstanceIds.10=&InstanceIds.12=é&=+*&InstanceIds.2=c d&Z=2&a=1',
    );
  });
});
