import type { WorldContext } from '@specloom/mock-runtime';
import { settingsOf } from '../settings/settings-of.js';
import type { EnvRecord, NodeRecord } from '../state/env-record.js';
import { planNodeStep } from './node-step.js';
import { setNodeState } from './set-node-state.js';

/** Starts a running node's instance again: it is CREATED until it runs. */
export function restartNode(world: WorldContext, env: EnvRecord, node: NodeRecord): void {
  if (node.state === 'RUNNING') {
    setNodeState(world, env, node, 'CREATED');
    planNodeStep(world, env, node, 'RUNNING', settingsOf(world).durations.nodeStart);
  }
}
