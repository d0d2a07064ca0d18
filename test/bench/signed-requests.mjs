import { createHash, createHmac } from 'node:crypto';

/** The key that a mock accepts when it is given none. */
const SECRET_ID = 'AKIDEXAMPLE';
const SECRET_KEY = 'SECRETEXAMPLE';

/**
 * Requests of DescribeJobs as they go over the wire, each of another page and signed by TC3-HMAC-SHA256: written anew from the
 * documentation, so that nothing is measured by its own means.
 *
 * @param {string} url
 * @param {number} count how many
 * @param {string} [path]
 */
export function signedRequests(url, count, path = '/') {
  const { host } = new URL(url);
  return Array.from({ length: count }, (_, index) =>
    signedRequest(host, path, JSON.stringify({ Offset: index, Limit: 10 })),
  );
}

/**
 * @param {string} host
 * @param {string} path
 * @param {string} body
 */
function signedRequest(host, path, body) {
  const timestamp = Math.floor(Date.now() / 1000);
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const scope = `${date}/batch/tc3_request`;
  const canonical = `POST\n/\n\ncontent-type:application/json\nhost:${host}\n\ncontent-type;host\n${sha256(body)}`;
  const toSign = `TC3-HMAC-SHA256\n${timestamp}\n${scope}\n${sha256(canonical)}`;
  const key = [date, 'batch', 'tc3_request'].reduce(hmac, Buffer.from(`TC3${SECRET_KEY}`));
  const signature = hmac(key, toSign).toString('hex');
  const authorization = `TC3-HMAC-SHA256 Credential=${SECRET_ID}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`;
  return Buffer.from(
    [
      `POST ${path} HTTP/1.1`,
      `Host: ${host}`,
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'X-TC-Action: DescribeJobs',
      'X-TC-Version: 2017-03-12',
      'X-TC-Region: ap-guangzhou',
      `X-TC-Timestamp: ${timestamp}`,
      `Authorization: ${authorization}`,
      '',
      body,
    ].join('\r\n'),
  );
}

/** @param {string} text */
function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * @param {Buffer} key
 * @param {string} text
 */
function hmac(key, text) {
  return createHmac('sha256', key).update(text).digest();
}
