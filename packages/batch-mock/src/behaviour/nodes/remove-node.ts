import type { WorldContext } from '@specloom/mock-runtime';
import { settingsOf } from '../settings/settings-of.js';
import type { EnvRecord, NodeRecord } from '../state/env-record.js';
import { beginActivity } from './activities.js';
import { planNodeStep } from './node-step.js';
import { setNodeState } from './set-node-state.js';

/** Begins to terminate a node. What it runs goes on until it is gone. */
export function removeNode(world: WorldContext, env: EnvRecord, node: NodeRecord, cause: string): void {
  beginActivity(world, env, node, 'TERMINATE_COMPUTE_NODE', cause);
  setNodeState(world, env, node, 'DELETING');
  planNodeStep(world, env, node, 'gone', settingsOf(world).durations.nodeDelete);
}
