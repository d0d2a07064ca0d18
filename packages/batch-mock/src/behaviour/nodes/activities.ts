import type { WorldContext } from '@specloom/mock-runtime';
import { activitiesOf } from '../state/collections.js';
import type { ActivityRecord, EnvRecord, NodeRecord } from '../state/env-record.js';
import { newId } from '../state/identifiers.js';

/** Begins the activity that creates or terminates a node. */
export function beginActivity(
  world: WorldContext,
  env: EnvRecord,
  node: NodeRecord,
  type: ActivityRecord['type'],
  cause: string,
): void {
  endActivity(world, node, 'FAILED', 'Another activity took its place.');
  const activities = activitiesOf(world);
  const id = newId('ActivityId', world.random, (candidate) => activities.has(candidate));
  node.activityId = id;
  activities.put(id, {
    id,
    envId: env.id,
    nodeId: node.id,
    instanceId: node.instanceId,
    type,
    state: 'RUNNING',
    cause,
    reason: '',
    startTime: world.clock.now(),
    endTime: null,
  });
}

/** Ends the node's activity, if one is under way. */
export function endActivity(world: WorldContext, node: NodeRecord, state: 'SUCCEED' | 'FAILED', reason = ''): void {
  const activity = activitiesOf(world).get(node.activityId ?? '');
  node.activityId = null;
  if (activity !== undefined) {
    const instanceId = node.instanceId ?? activity.instanceId;
    activitiesOf(world).put(activity.id, { ...activity, instanceId, state, reason, endTime: world.clock.now() });
  }
}
