import type { BehaviourContext } from '@specloom/mock-runtime';
import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { requireCalm } from '../envs/require-calm.js';
import { envsOf } from '../state/collections.js';
import type { EnvRecord, NodeRecord } from '../state/env-record.js';
import { findEnv, findNode } from '../state/find.js';
import { isTerminable } from './node-rules.js';
import { removeNode } from './remove-node.js';

/** Begins to terminate one node. */
export const terminateComputeNode: BatchActionBehaviours['TerminateComputeNode'] = (context) => {
  const { EnvId, ComputeNodeId } = context.input;
  return terminateNodes(context, EnvId, [ComputeNodeId]);
};

/** Begins to terminate nodes: all of them, or none where one must stay. */
export const terminateComputeNodes: BatchActionBehaviours['TerminateComputeNodes'] = (context) => {
  const { EnvId, ComputeNodeIds } = context.input;
  const twice = ComputeNodeIds.find((id, index) => ComputeNodeIds.indexOf(id) !== index);
  if (twice !== undefined) {
    const message = `The compute node ${JSON.stringify(twice.slice(0, 60))} is named twice.`;
    context.fail('UnsupportedOperation', message);
  }
  return terminateNodes(context, EnvId, ComputeNodeIds);
};

/** Nodes that are terminated by name are not wanted any more: the desired number goes down with them. */
function terminateNodes(context: BehaviourContext<unknown>, envId: string, nodeIds: readonly string[]): object {
  const env = findEnv(context, envId);
  const nodes = nodeIds.map((id) => findNode(context, env, id));
  requireCalm(context, env);
  for (const node of nodes) {
    requireTerminable(context, node);
  }
  for (const node of nodes) {
    removeNode(context, env, node, `${context.action}: the compute node is terminated`);
  }
  keepFewer(env, nodes.length);
  envsOf(context).put(env.id, env);
  return {};
}

function requireTerminable({ fail }: BehaviourContext<unknown>, node: NodeRecord): void {
  if (node.state === 'DELETING') {
    fail('UnsupportedOperation.ComputeNodeIsTerminating', `The compute node ${node.id} is being terminated.`);
  }
  if (!isTerminable(node)) {
    const message = `The compute node ${node.id} is ${node.state} and ${node.origin}: it cannot be terminated.`;
    fail('UnsupportedOperation.ComputeNodeForbidTerminate', message);
  }
}

function keepFewer(env: EnvRecord, count: number): void {
  const desired = Math.max(0, env.definition.DesiredComputeNodeCount - count);
  env.definition = { ...env.definition, DesiredComputeNodeCount: desired };
}
