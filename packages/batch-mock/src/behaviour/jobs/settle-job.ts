import type { WorldContext } from '@specloom/mock-runtime';
import { envIdsOf, type JobRecord } from '../state/job-record.js';
import { offerNodes } from './offer-nodes.js';
import { refreshJob } from './refresh-job.js';

/** Makes everything follow from a change of a job's task instances, nodes of compute environments included. */
export function settleJob(world: WorldContext, job: JobRecord): void {
  refreshJob(world, job);
  for (const envId of envIdsOf(job)) {
    offerNodes(world, envId);
  }
}
