import { BatchClient, type ClientOptions } from '@specloom/batch-client';
import { createBatchMock } from '@specloom/batch-mock';
import type { Mock, MockOptions } from '@specloom/mock-runtime';

/** The key pair that the mock accepts. */
export const KEYS = { secretId: 'AKIDEXAMPLE', secretKey: 'SECRETEXAMPLE' };

/** A zone that the mock has. */
export const Placement = { Zone: 'ap-guangzhou-2' };
/** A job of one task. */
export const Job = {
  Tasks: [{ TaskName: 'A', Application: { DeliveryForm: 'LOCAL', Command: 'true' }, ComputeEnv: { EnvData: {} } }],
};
/** An environment of one node. */
export const ComputeEnv = {
  EnvName: 'env',
  DesiredComputeNodeCount: 1,
  EnvData: { InstanceTypes: ['S1.SMALL2'] },
};

/** A client and the mock that it calls, in one process; neither waits for anything that a test does not ask for. */
export function connect(
  options: Partial<ClientOptions> = {},
  mocked: MockOptions = {},
): { client: BatchClient; mock: Mock } {
  const mock = createBatchMock({ rates: 'off', clock: 'manual', ...mocked });
  const client = new BatchClient({
    credentials: KEYS,
    fetch: mock.fetch,
    throttle: false,
    // The shortest delays that jitter can give.
    random: () => 0,
    ...options,
    region: 'ap-guangzhou',
  });
  return { client, mock };
}
