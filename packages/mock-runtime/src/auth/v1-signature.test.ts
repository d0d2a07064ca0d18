import { describe, expect, test } from 'vitest';
import type { FormPairs } from '../wire/form-pairs.js';
import { v1Signature, v1StringToSign } from './v1-signature.js';

/** The worked example of the chapter "Signature"; both keys end in asterisks. */
const PAIRS: FormPairs = [
  ['Version', '2017-03-12'],
  ['Action', 'DescribeInstances'],
  ['InstanceIds.0', 'ins-09dx96dg'],
  ['Signature', 'not part of what is signed'],
  ['Limit', '20'],
  ['Offset', '0'],
  ['Nonce', '11886'],
  ['Timestamp', '1465185768'],
  ['Region', 'ap-guangzhou'],
  ['SecretId', 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******'],
];

const MATERIAL = {
  method: 'GET',
  host: 'cvm.tencentcloudapi.com',
  pairs: PAIRS,
  algorithm: 'HmacSHA1',
  secretKey: 'Gu5t9xGARNpq86cd98joQYCN3*******',
} as const;

describe('the documented signature v1', () => {
  test('its signature original string', () => {
    expect(v1StringToSign(MATERIAL)).toBe(
      'GETcvm.tencentcloudapi.com/?Action=DescribeInstances&InstanceIds.0=ins-09dx96dg&Limit=20&Nonce=11886&Offset=0' +
        '&Region=ap-guangzhou&SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******&Timestamp=1465185768&Version=2017-03-12',
    );
  });

  test('its signature', () => {
    expect(v1Signature(MATERIAL)).toBe('zmmjn35mikh6pM3V7sUEuX4wyYM=');
  });

  test('sorts by character code: InstanceIds.12 before InstanceIds.2', () => {
    const pairs: FormPairs = [
      ['InstanceIds.2', 'b'],
      ['a', '1'],
      ['InstanceIds.12', 'a'],
    ];
    expect(v1StringToSign({ ...MATERIAL, pairs })).toMatch(/\?InstanceIds\.12=a&InstanceIds\.2=b&a=1$/);
  });

  test('HmacSHA256 signs otherwise', () => {
    expect(v1Signature({ ...MATERIAL, algorithm: 'HmacSHA256' })).toHaveLength(44);
  });
});
