import type { EnvRecord, NodeRecord, NodeState } from '../state/env-record.js';

/** States in which a node may be terminated (page of TerminateComputeNode). */
const TERMINABLE: ReadonlySet<NodeState> = new Set(['CREATED', 'CREATION_FAILED', 'RUNNING', 'ABNORMAL']);

/** States that a node leaves by itself. */
const CHANGING: ReadonlySet<NodeState> = new Set(['SUBMITTED', 'CREATING', 'DELETING']);

/** Whether a node may be terminated: it is the service's own, and is not kept for a FAILED_INTERRUPTED task instance. */
export function isTerminable({ state, origin, work }: NodeRecord): boolean {
  return TERMINABLE.has(state) && origin === 'BATCH_CREATED' && work?.retained !== true;
}

/** Whether a node can take a task instance. */
export function isIdle({ state, work }: NodeRecord): boolean {
  return state === 'RUNNING' && work === null;
}

/** Whether a compute environment still works on a change of its number of nodes. */
export function isScaling({ scaling, nodes }: EnvRecord): boolean {
  return scaling && nodes.some(({ state }) => CHANGING.has(state));
}

/** Nodes that the service created and that stay. */
export function ownNodes({ nodes }: EnvRecord): NodeRecord[] {
  return nodes.filter(({ origin, state }) => origin === 'BATCH_CREATED' && state !== 'DELETING');
}
