import type { BehaviourContext } from '@specloom/mock-runtime';
import { isScaling } from '../nodes/node-rules.js';
import type { EnvRecord } from '../state/env-record.js';

/**
 * Fails while another request is at work on the compute environment: with `UnsupportedOperation.AcceptOtherRequest` where it is
 * being deleted, with `UnsupportedOperation.ComputeEnvAcceptOtherRequest` where its number of nodes is being changed.
 */
export function requireCalm({ fail }: BehaviourContext<unknown>, env: EnvRecord): void {
  if (env.deleting) {
    fail('UnsupportedOperation.AcceptOtherRequest', `The compute environment ${env.id} is being deleted.`);
  }
  env.scaling = isScaling(env);
  if (env.scaling) {
    const message = `The number of nodes of the compute environment ${env.id} is being changed.`;
    fail('UnsupportedOperation.ComputeEnvAcceptOtherRequest', message);
  }
}
