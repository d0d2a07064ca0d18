import type { WorldContext } from '@specloom/mock-runtime';
import type { KnownInstance } from '../settings/batch-settings.js';
import { settingsOf } from '../settings/settings-of.js';
import type { EnvRecord, NodeRecord } from '../state/env-record.js';
import { newId } from '../state/identifiers.js';
import { beginActivity } from './activities.js';
import { planNodeStep } from './node-step.js';

/** Adds a node to a compute environment: one that the service creates, or an instance of the user's that is set up anew. */
export function addNode(world: WorldContext, env: EnvRecord, cause: string, attached?: KnownInstance): void {
  const { random, clock } = world;
  const internet = env.definition.EnvData?.InternetAccessible;
  const isPublic = (internet?.InternetMaxBandwidthOut ?? 0) > 0 && internet?.PublicIpAssigned !== false;
  const node: NodeRecord = {
    id: newId('ComputeNodeId', random, (id) => env.nodes.some((other) => other.id === id)),
    ordinal: env.made++,
    state: 'SUBMITTED',
    origin: attached === undefined ? 'BATCH_CREATED' : 'USER_ATTACHED',
    epoch: 0,
    instanceId: attached?.InstanceId ?? null,
    cpu: attached?.CPU ?? 1,
    memory: attached?.Memory ?? 1,
    createdTime: attached === undefined ? null : clock.now(),
    privateIp: `10.10.${random.integer(0, 255)}.${random.integer(1, 254)}`,
    publicIp: isPublic ? `203.0.113.${random.integer(1, 254)}` : null,
    failures: 0,
    broken: false,
    activityId: null,
    work: null,
  };
  env.nodes.push(node);
  beginActivity(world, env, node, 'CREATE_COMPUTE_NODE', cause);
  planNodeStep(world, env, node, 'CREATING', settingsOf(world).durations.nodeSubmit);
}
