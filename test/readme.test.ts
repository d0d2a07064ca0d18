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
    expect(TotalCount).toBe(1);

    mock.faults.add({ action: 'DescribeComputeEnv', fault: { kind: 'error', code: 'ResourceNotFound.ComputeEnv' } });
    const error: unknown = await client.describeComputeEnv({ EnvId: 'env-nothere' }).catch((reason) => reason);
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
    "mock.faults.add({ action: 'DescribeComputeEnv', fault: { kind: 'error', code: 'ResourceNotFound.ComputeEnv' } })",
    "await client.describeComputeEnv({ EnvId: 'env-nothere' })",
    "isBatchError(error, 'describeComputeEnv')",
    'await server.close()',
  ];
  expect(calls.filter((call) => !readme.includes(call))).toEqual([]);
});
