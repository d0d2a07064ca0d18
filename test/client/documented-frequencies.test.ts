import { BatchClient, isBatchError, Throttle } from '@specloom/batch-client';
import { createBatchMock } from '@specloom/batch-mock';
import type { MockServer } from '@specloom/mock-runtime';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KEYS } from './connect.js';

/** More than the 2 a second that are documented for DescribeJobs. */
const CALLS = 7;

let server: MockServer;

beforeEach(async () => {
  server = await createBatchMock().listen();
});

afterEach(() => server.close());

function clientWith(throttle: Throttle | false | undefined): BatchClient {
  return new BatchClient({ credentials: KEYS, region: 'ap-guangzhou', endpoint: server.url, retries: 0, throttle });
}

async function refusals(clients: readonly BatchClient[]): Promise<number> {
  const calls = Array.from({ length: CALLS }, (_, index) => clients[index % clients.length]?.describeJobs());
  const results = await Promise.allSettled(calls);
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(errors.filter((error) => !isBatchError(error, 'describeJobs', 'RequestLimitExceeded'))).toEqual([]);
  return errors.length;
}

test('calls that are made all at once are never refused', async () => {
  expect(await refusals([clientWith(undefined)])).toBe(0);
});

test('nor are those of two clients that share a throttle', async () => {
  const throttle = new Throttle();
  expect(await refusals([clientWith(throttle), clientWith(throttle)])).toBe(0);
});

test('they are without', async () => {
  expect(await refusals([clientWith(false)])).toBeGreaterThan(0);
});
