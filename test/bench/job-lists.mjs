import { createBatchMock } from '@specloom/batch-mock';

const ENDPOINT = 'https://batch.tencentcloudapi.com/';

/**
 * A mock with so many jobs in its state, and a call that reads a page from their middle.
 *
 * @param {number} jobs
 */
export async function mockWithJobs(jobs) {
  const mock = createBatchMock({ auth: false, rates: 'off', clock: 'manual' });
  /**
   * @param {string} action
   * @param {object} params
   */
  const call = async (action, params) => {
    const headers = {
      'content-type': 'application/json',
      'x-tc-action': action,
      'x-tc-version': '2017-03-12',
      'x-tc-timestamp': '1',
      'x-tc-region': 'ap-guangzhou',
    };
    const answer = await mock.fetch(ENDPOINT, { method: 'POST', headers, body: JSON.stringify(params) });
    const { Response } = /** @type {{ Response: Record<string, unknown> }} */ (await answer.json());
    if (Response.Error !== undefined) throw new Error(`${action}: ${JSON.stringify(Response.Error)}`);
    return Response;
  };
  const Task = { TaskName: 'A', Application: { DeliveryForm: 'LOCAL', Command: 'true' }, ComputeEnv: {} };
  const submitted = await call('SubmitJob', { Placement: { Zone: 'ap-guangzhou-2' }, Job: { Tasks: [Task] } });
  const stored = mock.store.collection('jobs');
  const first = stored.get(String(submitted.JobId));
  for (let index = 1; index < jobs; index++) {
    const id = `job-${index.toString(36).padStart(8, '0')}`;
    stored.put(id, { ...first, id });
  }
  return async () => {
    const { TotalCount } = await call('DescribeJobs', { Offset: jobs >> 1, Limit: 20 });
    if (TotalCount !== jobs) throw new Error(`expected ${jobs} jobs, found ${TotalCount}`);
  };
}
