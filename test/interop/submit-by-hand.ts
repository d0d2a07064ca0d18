import { signedPost } from '../../packages/mock-runtime/src/testing/sign-by-hand.js';

/** Submits a job by a raw signed request, for the SDK does not have the action any more; returns the job's id. */
export async function submitByHand(url: string, params: Record<string, unknown>): Promise<string> {
  const call = { action: 'SubmitJob', version: '2017-03-12', region: 'ap-guangzhou', service: 'batch', params };
  const response = await fetch(signedPost(url, call));
  const { Response } = (await response.json()) as { Response: { JobId?: string; Error?: { Code: string } } };
  if (Response.JobId === undefined) {
    throw new Error(`SubmitJob: ${Response.Error?.Code}`);
  }
  return Response.JobId;
}
