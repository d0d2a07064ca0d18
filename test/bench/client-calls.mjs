import { createRequire } from 'node:module';

const SDK = 'tencentcloud-sdk-nodejs-intl-en/tencentcloud';
const REGION = 'ap-guangzhou';
const KEYS = { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETEXAMPLE' };
const INPUT = { Filters: [{ Name: 'zone', Values: ['ap-guangzhou-2', 'ap-guangzhou-3'] }], Offset: 0, Limit: 20 };

/**
 * The call that is measured, by this repository's client as its users make it; without its frequency limit, as the mock has none.
 *
 * @param {string} endpoint
 * @returns {Promise<() => Promise<string>>} resolves with the request's id
 */
export async function callSpecloom(endpoint) {
  const { BatchClient } = await import('@specloom/batch-client');
  const client = new BatchClient({ credentials: KEYS, region: REGION, endpoint, throttle: false });
  return async () => (await client.describeComputeEnvs(INPUT)).RequestId;
}

/**
 * The same call, signed in the same way, by the vendor's SDK.
 *
 * @param {string} endpoint
 * @returns {Promise<() => Promise<string>>} resolves with the request's id
 */
export async function callOfficial(endpoint) {
  const require = createRequire(import.meta.url);
  const { Client, Models } = require(`${SDK}/batch/index.js`).v20170312;
  const Credential = require(`${SDK}/common/credential`);
  const ClientProfile = require(`${SDK}/common/profile/client_profile`);
  const HttpProfile = require(`${SDK}/common/profile/http_profile`);
  const profile = new ClientProfile('TC3-HMAC-SHA256', new HttpProfile('http://', new URL(endpoint).host, 'POST', 60));
  const client = new Client(new Credential(KEYS.secretId, KEYS.secretKey), REGION, profile);
  return () =>
    new Promise((resolve, reject) => {
      const request = new Models.DescribeComputeEnvsRequest();
      request.from_json_string(JSON.stringify(INPUT));
      client.DescribeComputeEnvs(
        request,
        (/** @type {Error | null} */ error, /** @type {{ RequestId: string }} */ answer) =>
          error === null ? resolve(answer.RequestId) : reject(error),
      );
    });
}
