import type { WorldContext } from '@specloom/mock-runtime';
import { settleJob } from '../jobs/settle-job.js';
import { notify } from '../notifications/notify.js';
import { activitiesOf, envsOf, jobsOf, waitsOf } from '../state/collections.js';
import type { EnvRecord } from '../state/env-record.js';

/** Forgets a compute environment with its activities, once its last node is gone. What still waits for its nodes fails. */
export function endEnv(world: WorldContext, { id, definition }: EnvRecord): void {
  const where = { index: 'env', key: id };
  const activities = activitiesOf(world);
  for (const activity of activities.page({ offset: 0, limit: activities.count('env', id), where })) {
    activities.delete(activity.id);
  }
  envsOf(world).delete(id);
  notify(world, definition.Notifications ?? [], 'COMPUTE_ENV_DELETED', { EnvId: id });
  const waits = waitsOf(world);
  for (const { jobId } of waits.page({ offset: 0, limit: waits.count('env', id), where })) {
    const job = jobsOf(world).get(jobId);
    if (job !== undefined) {
      settleJob(world, job);
    }
  }
}
