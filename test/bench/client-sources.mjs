import { batchDefinition } from '@specloom/batch-mock';

const OFFICIAL = 'tencentcloud-sdk-nodejs-intl-en/tencentcloud/batch/index.js';
const ACTIONS = Object.keys(batchDefinition.actions);

/** Statements that import each client, or nothing. */
export const IMPORTS = {
  nothing: '',
  ours: "await import('@specloom/batch-client');",
  theirs: `await import('${OFFICIAL}');`,
};

/** Programs of one call, by each client. */
export const ONE_CALL = {
  ours: `
import { batchService, describeJobs, ServiceClient } from '@specloom/batch-client';
console.log(await describeJobs(new ServiceClient(batchService, { region: 'ap-guangzhou' }), {}));`,
  theirs: `
import batch from '${OFFICIAL}';
const { Client, Models } = batch.v20170312;
new Client(null, 'ap-guangzhou').DescribeJobs(new Models.DescribeJobsRequest(), console.log);`,
};

/** A program that uses every action, and one that uses nothing. */
export const TYPED = {
  ours: [
    "import * as batch from '@specloom/batch-client';",
    "const client = new batch.BatchClient({ region: 'ap-guangzhou' });",
    ...ACTIONS.map(
      (name) => `
export async function use${name}(input: batch.${name}Input): Promise<string> {
  const output: batch.${name}Output = await client.${name.charAt(0).toLowerCase()}${name.slice(1)}(input);
  return output.RequestId;
}`,
    ),
  ].join('\n'),
  nothing: 'export {};',
};
