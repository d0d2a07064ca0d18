import { readFileSync } from 'node:fs';
import { BatchClient, isBatchError } from '@specloom/batch-client';
import { createBatchMock } from '@specloom/batch-mock';
import { expect, test } from 'vitest';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the program of the README does what it says', async () => {
  const mock = createBatchMock();
  const server = await mock.listen();
  const client = new BatchClient({
    credentials: { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETEXAMPLE' },
    region: 'ap-guangzhou',
    endpoint: server.url,
  });
  try {
    const { TotalCount } = await client.describeComputeEnvs({ Limit: 10 });
    expect(TotalCount).toBe(0);

    const error: unknown = await client.describeComputeEnv({ EnvId: 'env-1a2b3c4d' }).catch((reason) => reason);
    expect(isBatchError(error, 'describeComputeEnv') ? error.code : error).toBe('ResourceNotFound.ComputeEnv');
  } finally {
    await server.close();
  }
});

test('the README calls what the program calls', () => {
  const calls = [
    'createBatchMock()',
    'await mock.listen()',
    "credentials: { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETEXAMPLE' }",
    'endpoint: server.url',
    'await client.describeComputeEnvs({ Limit: 10 })',
    "await client.describeComputeEnv({ EnvId: 'env-1a2b3c4d' })",
    "isBatchError(error, 'describeComputeEnv')",
    'await server.close()',
  ];
  expect(calls.filter((call) => !readme.includes(call))).toEqual([]);
});
