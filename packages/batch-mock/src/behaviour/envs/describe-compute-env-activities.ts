import type { Activity } from '@specloom/batch-client/types';
import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { filterItems } from '../lists/filter-items.js';
import { cutPage } from '../lists/page.js';
import { activitiesOf } from '../state/collections.js';
import type { ActivityRecord } from '../state/env-record.js';
import { findEnv, requireId } from '../state/find.js';
import { isoTime, isoTimeOrNull } from '../state/iso-time.js';

/** Lists what was done to a compute environment's nodes, the latest first. */
export const describeComputeEnvActivities: BatchActionBehaviours['DescribeComputeEnvActivities'] = (context) => {
  const { EnvId, Filters: filter } = context.input;
  const env = findEnv(context, EnvId);
  for (const id of filter?.Name === 'compute-node-id' ? filter.Values : []) {
    requireId(context, 'ComputeNodeId', id);
  }
  const activities = activitiesOf(context);
  const all = activities.page({
    offset: 0,
    limit: activities.count('env', env.id),
    order: 'newest-first',
    where: { index: 'env', key: env.id },
  });
  const matching = filterItems(context, all, filter === undefined ? [] : [filter], {
    'compute-node-id': ({ nodeId }) => nodeId,
  });
  return { TotalCount: matching.length, ActivitySet: cutPage(context, matching).map(viewOf) };
};

function viewOf(activity: ActivityRecord): Activity {
  return {
    ActivityId: activity.id,
    ComputeNodeId: activity.nodeId,
    ComputeNodeActivityType: activity.type,
    EnvId: activity.envId,
    Cause: activity.cause,
    ActivityState: activity.state,
    StateReason: activity.reason,
    StartTime: isoTime(activity.startTime),
    EndTime: isoTimeOrNull(activity.endTime),
    InstanceId: activity.instanceId,
  };
}
