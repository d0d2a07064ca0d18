import { type SignedCall, signedForm, signedPost } from '../../packages/mock-runtime/src/testing/sign-by-hand.js';
import { plainRequest } from './batch-requests.js';
import type { Provocation } from './provocation.js';

const URL = 'https://batch.tencentcloudapi.com';
const SIGNED = { options: { auth: true } };

function signed(changes: Partial<SignedCall>): () => Request {
  const call = { action: 'DescribeJobs', version: '2017-03-12', region: 'ap-guangzhou', service: 'batch', ...changes };
  return () => signedPost(URL, call);
}

function withHeader(name: string, value: string): () => Request {
  return () => plainRequest('DescribeJobs', '{}', { [name]: value });
}

/** Codes of everything that goes wrong before an action is reached. */
export const WIRE_PROVOCATIONS: Provocation[] = [
  { code: 'AuthFailure.InvalidAuthorization', ...SIGNED, request: withHeader('authorization', 'Basic eDp5') },
  { code: 'AuthFailure.InvalidSecretId', ...SIGNED, request: formNaming('no key') },
  { code: 'AuthFailure.SecretIdNotFound', ...SIGNED, request: signed({ secretId: 'AKIDNOBODY' }) },
  { code: 'AuthFailure.SignatureExpire', ...SIGNED, request: signed({ timestamp: 1_700_000_000 }) },
  { code: 'AuthFailure.SignatureFailure', ...SIGNED, request: signed({ secretKey: 'another' }) },
  { code: 'AuthFailure.TokenFailure', ...SIGNED, request: signed({ token: 'unknown' }) },
  { code: 'InvalidAction', action: 'DescribeNothing' },
  { code: 'InvalidParameter', request: () => plainRequest('DescribeJobs', '{"Limit":') },
  { code: 'InvalidRequest', request: brokenMultipart },
  { code: 'MissingParameter', action: 'DescribeJob' },
  { code: 'NoSuchVersion', request: withHeader('x-tc-version', '2017-03-13') },
  {
    code: 'RequestLimitExceeded',
    options: { rates: 'documented' },
    prepare: async ({ call }) => `${await call('DescribeJobs', {})}${await call('DescribeJobs', {})}`,
    action: 'DescribeJobs',
  },
  {
    code: 'RequestSizeLimitExceeded',
    request: () => plainRequest('DescribeJobs', `{"X":"${'x'.repeat(10 * 1024 * 1024)}"}`),
  },
  { code: 'UnknownParameter', action: 'DescribeJobs', input: () => ({ JobIdss: [] }) },
  { code: 'UnsupportedProtocol', request: () => new Request(URL, { method: 'PUT', body: '{}' }) },
  { code: 'UnsupportedRegion', request: regionOfNobody },
];

function formNaming(SecretId: string): () => Request {
  const body = signedForm('POST', 'batch.tencentcloudapi.com', {
    ...{ Action: 'DescribeJobs', Version: '2017-03-12', Region: 'ap-guangzhou', SecretId },
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return () => new Request(URL, { method: 'POST', headers, body });
}

function brokenMultipart(): Request {
  const contentType = 'multipart/form-data; boundary=edge';
  return plainRequest('DescribeJobs', '--edge\r\nno header', { 'content-type': contentType });
}

/** SubmitJob is the action that needs a region. */
function regionOfNobody(): Request {
  return plainRequest('SubmitJob', '{}', { 'x-tc-region': 'moon-1' });
}
