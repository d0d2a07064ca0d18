import type { WorldContext } from '@specloom/mock-runtime';
import { notify } from '../notifications/notify.js';
import type { EnvRecord, NodeRecord, NodeState } from '../state/env-record.js';

/** States that the data type `EventConfig` has an event of. */
const EVENTS: ReadonlySet<NodeState> = new Set(['CREATED', 'CREATION_FAILED', 'RUNNING', 'ABNORMAL', 'DELETING']);

/** Moves a node on, so that earlier plans lose their effect, and sends the notification of its new state. */
export function setNodeState(world: WorldContext, env: EnvRecord, node: NodeRecord, state: NodeState): void {
  node.state = state;
  node.epoch++;
  if (EVENTS.has(state)) {
    const subject = { EnvId: env.id, ComputeNodeId: node.id };
    notify(world, env.definition.Notifications ?? [], `COMPUTE_NODE_${state}`, subject);
  }
}
