import type { WorldContext } from '@specloom/mock-runtime';
import type { EnvRecord, NodeRecord } from '../state/env-record.js';

/** What happens to a node next; kept by the clock, and so plain data. */
export interface NodeStep {
  envId: string;
  nodeId: string;
  /** The step has no effect on a node that has changed since. */
  epoch: number;
  to: 'CREATING' | 'CREATED' | 'RUNNING' | 'ABNORMAL' | 'gone';
}

/** The event of a node's next step. */
export const NODE_STEP = 'node-step';

/** Plans what happens to a node, if nothing else happens to it before. */
export function planNodeStep(
  { clock }: WorldContext,
  env: EnvRecord,
  node: NodeRecord,
  to: NodeStep['to'],
  seconds: number,
): void {
  const step: NodeStep = { envId: env.id, nodeId: node.id, epoch: node.epoch, to };
  clock.schedule(clock.now() + seconds * 1000, NODE_STEP, step);
}
